package org.openlmis.ghost.metrics;

/** The tags of {@link Meters} by their names. */
public final class MeterTags {

    /** What became of it, such as landed, skipped, written, unchanged, waiting, quarantined. */
    public static final String OUTCOME = "outcome";

    /** Why it happened: a code of dead letters, of retries, or of the throttle. */
    public static final String CODE = "code";

    /** The Kafka topic. */
    public static final String TOPIC = "topic";

    /** The Kafka partition. */
    public static final String PARTITION = "partition";

    /** Who did it: chunk (the backfill) or event (the stream). */
    public static final String DRIVER = "driver";

    /** The entity. */
    public static final String ENTITY = "entity";

    /** The state something is in. */
    public static final String STATE = "state";

    /** How soon somebody has to act: error or warning. */
    public static final String LEVEL = "level";

    /** Whose schema: v2 or v3. */
    public static final String SIDE = "side";

    /** A stretch of the way from v2 to v3. */
    public static final String HOP = "hop";

    /** A server of v2: primary or replica. */
    public static final String SERVER = "server";

    private MeterTags() {}
}
