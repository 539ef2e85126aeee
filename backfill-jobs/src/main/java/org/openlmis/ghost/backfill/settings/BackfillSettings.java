package org.openlmis.ghost.backfill.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How hard a backfill works, and how gently it treats the replica.
 *
 * @param parallelism chunks landed at once; 0 for the number of processors
 * @param chunkSize root rows in a chunk
 * @param lease how long a dead process keeps its chunks and its execution from others
 * @param statementTimeout the longest a query on the replica may take
 * @param rowsPerSecond v2 rows that all processes together read in chunks; 0 for no limit
 * @param concurrentChunks chunks that all processes together read at once; 0 for no limit
 * @param maxReplicaLag no chunk begins while the replica is further behind its primary
 * @param suspendTrigger whether the first load of requisitions switches off, and on again, v3's
 *     trigger on status changes, if this role owns the table
 */
@ConfigurationProperties("ghost.backfill")
public record BackfillSettings(
        @DefaultValue("0") int parallelism,
        @DefaultValue("5000") int chunkSize,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("5m") Duration statementTimeout,
        @DefaultValue("0") long rowsPerSecond,
        @DefaultValue("0") int concurrentChunks,
        @DefaultValue("256MB") DataSize maxReplicaLag,
        @DefaultValue("true") boolean suspendTrigger) {

    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);

    public BackfillSettings {
        parallelism = parallelism == 0 ? Runtime.getRuntime().availableProcessors() : parallelism;
        check(parallelism > 0, "parallelism", parallelism, "at least 1");
        check(chunkSize > 0, "chunk-size", chunkSize, "at least 1");
        check(lease.compareTo(SHORTEST_LEASE) >= 0, "lease", lease, "at least 1s");
        check(rowsPerSecond >= 0, "rows-per-second", rowsPerSecond, "at least 0");
        check(concurrentChunks >= 0, "concurrent-chunks", concurrentChunks, "at least 0");
        check(statementTimeout.toMillis() > 0, "statement-timeout", statementTimeout, "above 0");
    }

    private static void check(boolean valid, String name, Object value, String demand) {
        if (!valid) {
            throw new IllegalArgumentException(
                    "ghost.backfill.%s is %s; set it to %s".formatted(name, value, demand));
        }
    }

    /** How often a lease is renewed: often enough to miss one renewal without harm. */
    public Duration renewal() {
        return lease.dividedBy(3);
    }
}
