package org.openlmis.ghost.backfill.server.source;

import org.jspecify.annotations.Nullable;

/**
 * Debezium's replication slot on the primary.
 *
 * @param status {@code wal_status} as the server tells it, {@code missing} if there is no such
 *     slot, {@code unknown} before PostgreSQL 13
 * @param active whether Debezium reads it now
 * @param retainedBytes WAL kept for it
 * @param limitBytes {@code max_slot_wal_keep_size}; null if there is no limit
 * @param remainingBytes WAL v2 may still write before the slot is lost; null if there is no limit
 */
public record Slot(
        String status,
        boolean active,
        long retainedBytes,
        @Nullable Long limitBytes,
        @Nullable Long remainingBytes) {

    static final Slot MISSING = new Slot("missing", false, 0, null, null);

    /** Whether changes of v2 go by without being captured. */
    public boolean isLost() {
        return status.equals("lost") || status.equals("missing");
    }
}
