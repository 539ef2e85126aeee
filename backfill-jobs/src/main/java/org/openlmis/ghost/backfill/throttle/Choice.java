package org.openlmis.ghost.backfill.throttle;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Limits as operators write and read them; null leaves a limit as configured.
 *
 * @param rowsPerSecond v2 rows read in chunks; 0 for no limit
 * @param concurrentChunks chunks read at once; 0 for no limit
 * @param maxReplicaLag a size such as {@code 128MB}: no chunk begins while the replica is further
 *     behind
 */
public record Choice(
        @Nullable Long rowsPerSecond,
        @Nullable Integer concurrentChunks,
        @Nullable String maxReplicaLag) {

    public static final Choice AS_CONFIGURED = new Choice(null, null, null);

    /** These, and where they are null the others. */
    public Choice or(Choice others) {
        return new Choice(
                rowsPerSecond == null ? others.rowsPerSecond : rowsPerSecond,
                concurrentChunks == null ? others.concurrentChunks : concurrentChunks,
                maxReplicaLag == null ? others.maxReplicaLag : maxReplicaLag);
    }

    /** Refuses, with an {@link IllegalArgumentException}, what is no limit. */
    void check() {
        check("rowsPerSecond", rowsPerSecond);
        check("concurrentChunks", concurrentChunks);
        if (maxReplicaLag != null && !maxReplicaLag.matches("\\d{1,9}(B|KB|MB|GB)?")) {
            throw new IllegalArgumentException(
                    "maxReplicaLag is %s; write a size such as 128MB".formatted(maxReplicaLag));
        }
    }

    private static void check(String name, @Nullable Number limit) {
        if (limit != null && limit.longValue() < 0) {
            throw new IllegalArgumentException(
                    "%s is %d; choose at least 1, or 0 for no limit".formatted(name, limit));
        }
    }

    /** What holds if the rest is as configured. */
    Limits over(Limits configured) {
        return new Limits(
                rowsPerSecond == null ? configured.rowsPerSecond() : rowsPerSecond,
                concurrentChunks == null ? configured.concurrentChunks() : concurrentChunks,
                maxReplicaLag == null ? configured.maxReplicaLag() : DataSize.parse(maxReplicaLag));
    }
}
