package org.openlmis.ghost.metrics;

import static org.openlmis.ghost.metrics.MeterTags.CODE;
import static org.openlmis.ghost.metrics.MeterTags.DRIVER;
import static org.openlmis.ghost.metrics.MeterTags.ENTITY;
import static org.openlmis.ghost.metrics.MeterTags.HOP;
import static org.openlmis.ghost.metrics.MeterTags.LEVEL;
import static org.openlmis.ghost.metrics.MeterTags.OUTCOME;
import static org.openlmis.ghost.metrics.MeterTags.PARTITION;
import static org.openlmis.ghost.metrics.MeterTags.SERVER;
import static org.openlmis.ghost.metrics.MeterTags.SIDE;
import static org.openlmis.ghost.metrics.MeterTags.STATE;
import static org.openlmis.ghost.metrics.MeterTags.TOPIC;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;

/**
 * Every meter this system publishes, so that code, dashboards, alerts and documentation have one
 * place to look them up.
 */
public enum Meters {
    STREAM_EVENTS(
            "ghost.stream.events",
            MeterKind.COUNTER,
            MeterSource.CONSUMER,
            "Changes of v2 read from Kafka: landed, or skipped as older.",
            OUTCOME),
    STREAM_DEAD_LETTERS(
            "ghost.stream.dead.letters",
            MeterKind.COUNTER,
            MeterSource.CONSUMER,
            "Records that could not be landed, by this process.",
            CODE),
    STREAM_LAND(
            "ghost.stream.land",
            MeterKind.TIMER,
            MeterSource.CONSUMER,
            "The transaction that lands a poll."),
    STREAM_RETRIES(
            "ghost.stream.retries",
            MeterKind.COUNTER,
            MeterSource.CONSUMER,
            "Polls that failed and are tried again.",
            CODE),
    STREAM_LAG(
            "ghost.stream.lag",
            MeterKind.GAUGE,
            MeterSource.CONSUMER,
            "Records of a partition that are not landed yet.",
            TOPIC,
            PARTITION),
    STREAM_BACKLOG(
            "ghost.stream.backlog",
            MeterKind.GAUGE,
            MeterSource.CONSUMER,
            "Records of all partitions of this process that are not landed yet."),
    STREAM_VISIBLE(
            "ghost.stream.visible",
            MeterKind.HISTOGRAM,
            MeterSource.CONSUMER,
            "Once per change: from its commit in v2 until what its root demands is committed in v3, time"
                    + " it waited included; quarantined ones are not counted. It compares clocks of"
                    + " two machines."),
    DERIVED_BATCH(
            "ghost.derived.batch",
            MeterKind.SUMMARY,
            MeterSource.CONSUMER,
            "Roots derived before the deriver looks for something to do again."),
    DERIVED_ROOTS(
            "ghost.derived.roots",
            MeterKind.COUNTER,
            MeterSource.BOTH,
            "Roots derived by this process.",
            OUTCOME,
            DRIVER),
    DERIVED_ROWS(
            "ghost.derived.rows",
            MeterKind.COUNTER,
            MeterSource.BOTH,
            "v3 rows written by this process.",
            DRIVER),
    RIGHTS_REBUILD(
            "ghost.rights.rebuild",
            MeterKind.TIMER,
            MeterSource.BOTH,
            "A rebuild of v3's right assignments, whether or not anything differed."),
    RIGHTS_ROWS(
            "ghost.rights.rows",
            MeterKind.COUNTER,
            MeterSource.BOTH,
            "Right assignments inserted and deleted.",
            OUTCOME),
    RIGHTS_PUT_OFF(
            "ghost.rights.put.off",
            MeterKind.COUNTER,
            MeterSource.BOTH,
            "Rebuilds put off, because v3 was replacing or changing what they need."),
    CHUNK(
            "ghost.chunk",
            MeterKind.TIMER,
            MeterSource.SERVER,
            "A chunk from its claim until its roots are derived, in jobs this server executes.",
            ENTITY),
    CHUNKS(
            "ghost.chunks",
            MeterKind.GAUGE,
            MeterSource.SERVER,
            "Chunks of the current generation: planned (all), landed, done.",
            ENTITY,
            STATE),
    CHUNKS_RETAKEN(
            "ghost.chunks.retaken",
            MeterKind.GAUGE,
            MeterSource.SERVER,
            "Times a chunk was claimed again, because its worker failed or its lease ran out; of all"
                    + " generations, so it never falls.",
            ENTITY),
    THROTTLE_WAITING(
            "ghost.throttle.waiting",
            MeterKind.GAUGE,
            MeterSource.SERVER,
            "Workers of loads, in whatever process, that wait before they read another chunk, by what"
                    + " they wait for: REPLICA_LAG, ROWS_PER_SECOND, CONCURRENT_CHUNKS.",
            CODE),
    BARRIER(
            "ghost.barrier",
            MeterKind.TIMER,
            MeterSource.SERVER,
            "How long a generation waited until the replica had replayed its barrier.",
            ENTITY),
    ENTITY_STATE(
            "ghost.entity.state",
            MeterKind.GAUGE,
            MeterSource.SERVER,
            "1 for the state an entity is in: NEW, FILLING, FILLED, SYNCED.",
            ENTITY,
            STATE),
    ENTITY_HALTED(
            "ghost.entity.halted",
            MeterKind.GAUGE,
            MeterSource.SERVER,
            "1 while drift or a truncate halts the entity.",
            ENTITY),
    ENTITY_ROWS(
            "ghost.entity.rows",
            MeterKind.GAUGE,
            MeterSource.SERVER,
            "v2 rows read, written, unchanged, skipped as older; of all generations and processes,"
                    + " so it never falls.",
            ENTITY,
            DRIVER,
            OUTCOME),
    ENTITY_ROOTS(
            "ghost.entity.roots",
            MeterKind.GAUGE,
            MeterSource.SERVER,
            "Roots that are dirty, waiting, quarantined.",
            ENTITY,
            STATE),
    SETTLED_AGE(
            "ghost.settled.age",
            MeterKind.SECONDS,
            MeterSource.SERVER,
            "Since when not every change of v2 is visible in v3; absent until that is known, exact to a"
                    + " minute beyond ten minutes, to an hour beyond three hours.",
            ENTITY),
    HEARTBEAT_AGE(
            "ghost.heartbeat.age",
            MeterKind.SECONDS,
            MeterSource.SERVER,
            "Time since the newest heartbeat of v2 that came through Kafka; absent before the first."),
    LAG(
            "ghost.lag",
            MeterKind.SECONDS,
            MeterSource.SERVER,
            "Time on a stretch of the way: capture (from v2's commit to Kafka) and land (from Kafka until"
                    + " it is landed), both by the newest heartbeat; derive (age of the oldest dirty"
                    + " root).",
            HOP),
    DEAD_LETTERS(
            "ghost.dead.letters",
            MeterKind.GAUGE,
            MeterSource.SERVER,
            "Dead letters that are neither retried nor discarded."),
    DRIFT_FINDINGS(
            "ghost.drift.findings",
            MeterKind.GAUGE,
            MeterSource.SERVER,
            "Differences between a live schema and what mappings believe that are not resolved.",
            SIDE),
    PREFLIGHT_FINDINGS(
            "ghost.preflight.findings",
            MeterKind.GAUGE,
            MeterSource.SERVER,
            "Settings of servers, topics and connector that need somebody (docs/preflight.md): error or"
                    + " warning.",
            LEVEL),
    VERIFICATION_FAILED(
            "ghost.verification.failed",
            MeterKind.GAUGE,
            MeterSource.SERVER,
            "1 if the last verification by the server found v3 different, and no load verified the entity"
                    + " since; entity * is what only a verification of all together shows.",
            ENTITY),
    WATCH_AGE(
            "ghost.watch.age",
            MeterKind.SECONDS,
            MeterSource.SERVER,
            "Age of what the server tells: of v2's servers (v2, whether or not they answered), of the target"
                    + " database (v3). It grows while a database does not answer; every other gauge"
                    + " stands still then.",
            SIDE),
    SOURCE_REACHABLE(
            "ghost.source.reachable",
            MeterKind.GAUGE,
            MeterSource.SERVER,
            "1 if the server of v2 answered when last asked.",
            SERVER),
    REPLICA_LAG(
            "ghost.replica.lag",
            MeterKind.SECONDS,
            MeterSource.SERVER,
            "Age of what the replica replayed last; 0 if it has replayed everything."),
    REPLICA_BEHIND(
            "ghost.replica.behind",
            MeterKind.BYTES,
            MeterSource.SERVER,
            "WAL that the primary has flushed and the replica not replayed."),
    SLOT_RETAINED(
            "ghost.slot.retained",
            MeterKind.BYTES,
            MeterSource.SERVER,
            "WAL that the primary keeps for Debezium's slot."),
    SLOT_LIMIT(
            "ghost.slot.limit",
            MeterKind.BYTES,
            MeterSource.SERVER,
            "What it keeps at most (max_slot_wal_keep_size); absent if there is no limit."),
    SLOT_TIME_TO_LOSS(
            "ghost.slot.time.to.loss",
            MeterKind.SECONDS,
            MeterSource.SERVER,
            "When the slot is lost if it retains more at the pace of the last minutes; absent while it"
                    + " does not."),
    SLOT_ACTIVE(
            "ghost.slot.active",
            MeterKind.GAUGE,
            MeterSource.SERVER,
            "1 while Debezium reads the slot."),
    SLOT_LOST(
            "ghost.slot.lost",
            MeterKind.GAUGE,
            MeterSource.SERVER,
            "1 if the slot is lost or missing: changes of v2 are not captured.");

    private final String id;
    private final MeterKind kind;
    private final MeterSource source;
    private final String description;
    private final List<String> tags;

    Meters(String id, MeterKind kind, MeterSource source, String description, String... tags) {
        this.id = id;
        this.kind = kind;
        this.source = source;
        this.description = description;
        this.tags = List.of(tags);
    }

    /** Its name in Micrometer; its unit comes on top. */
    public String id() {
        return id;
    }

    public MeterKind kind() {
        return kind;
    }

    public MeterSource source() {
        return source;
    }

    public String description() {
        return description;
    }

    /** The names of its tags. */
    public List<String> tags() {
        return tags;
    }

    /** The names of its series in Prometheus. */
    public List<String> series() {
        return kind.series(id.replace('.', '_'));
    }

    /**
     * The counter with these tags.
     *
     * @param tags names and values in turn
     */
    public Counter counter(MeterRegistry registry, String... tags) {
        return Counter.builder(id).description(description).tags(tags).register(registry);
    }

    /**
     * The timer with these tags.
     *
     * @param tags names and values in turn
     */
    public Timer timer(MeterRegistry registry, String... tags) {
        Timer.Builder timer = Timer.builder(id).description(description).tags(tags);
        return kind == MeterKind.HISTOGRAM
                ? timer.publishPercentileHistogram().register(registry)
                : timer.register(registry);
    }
}
