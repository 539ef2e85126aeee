package org.openlmis.ghost.metrics;

/**
 * Every meter and tag by its name, so that dashboards and alerts have one place to look them up.
 */
public final class Meters {

    /** Counter: changes of v2 read from Kafka and landed or skipped; tag {@link #OUTCOME}. */
    public static final String STREAM_EVENTS = "ghost.stream.events";

    /** Counter: records that could not be landed; tag {@link #CODE}. Alert on any increase. */
    public static final String STREAM_DEAD_LETTERS = "ghost.stream.dead.letters";

    /** Timer: the transaction that lands a poll. */
    public static final String STREAM_LAND = "ghost.stream.land";

    /** Counter: polls that failed and are tried again; tag {@link #CODE}. */
    public static final String STREAM_RETRIES = "ghost.stream.retries";

    /**
     * Gauge: records of a partition that are not landed yet; tags {@link #TOPIC}, {@link
     * #PARTITION}.
     */
    public static final String STREAM_LAG = "ghost.stream.lag";

    /**
     * Timer, once per change: from its commit in v2 until the root it belongs to was derived (or
     * waits, or is quarantined). It compares clocks of two machines.
     */
    public static final String STREAM_VISIBLE = "ghost.stream.visible";

    /** Counter: roots derived; tags {@link #OUTCOME} and {@link #DRIVER}. */
    public static final String DERIVED_ROOTS = "ghost.derived.roots";

    /** Counter: v3 rows written; tag {@link #DRIVER}. */
    public static final String DERIVED_ROWS = "ghost.derived.rows";

    /** Timer: a rebuild of v3's right assignments, whether or not anything differed. */
    public static final String RIGHTS_REBUILD = "ghost.rights.rebuild";

    /** Counter: right assignments written; tag {@link #OUTCOME}. */
    public static final String RIGHTS_ROWS = "ghost.rights.rows";

    /** Counter: rebuilds put off, because v3 was replacing or changing what they need. */
    public static final String RIGHTS_PUT_OFF = "ghost.rights.put.off";

    /**
     * What became of it: landed, skipped; written, unchanged, waiting, quarantined; inserted,
     * deleted.
     */
    public static final String OUTCOME = "outcome";

    /** Why it happened: a code of dead letters or of retries. */
    public static final String CODE = "code";

    /** The Kafka topic. */
    public static final String TOPIC = "topic";

    /** The Kafka partition. */
    public static final String PARTITION = "partition";

    /** Who did it: chunk (the backfill) or event (the stream). */
    public static final String DRIVER = "driver";

    private Meters() {}
}
