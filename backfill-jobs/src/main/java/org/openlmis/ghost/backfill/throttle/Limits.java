package org.openlmis.ghost.backfill.throttle;

import org.openlmis.ghost.backfill.settings.BackfillSettings;
import org.springframework.util.unit.DataSize;

/**
 * Limits that hold.
 *
 * @param rowsPerSecond 0 for no limit
 * @param concurrentChunks 0 for no limit
 */
record Limits(long rowsPerSecond, int concurrentChunks, DataSize maxReplicaLag) {

    private static final long STEP = 1024;

    static Limits configured(BackfillSettings settings) {
        return new Limits(
                settings.rowsPerSecond(), settings.concurrentChunks(), settings.maxReplicaLag());
    }

    /** The same as operators read them. */
    Choice written() {
        return new Choice(rowsPerSecond, concurrentChunks, written(maxReplicaLag));
    }

    private static String written(DataSize size) {
        if (size.toBytes() % STEP != 0) {
            return size.toBytes() + "B";
        }
        return size.toKilobytes() % STEP == 0
                ? size.toMegabytes() + "MB"
                : size.toKilobytes() + "KB";
    }
}
