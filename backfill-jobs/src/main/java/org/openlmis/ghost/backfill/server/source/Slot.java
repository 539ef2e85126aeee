package org.openlmis.ghost.backfill.server.source;

import org.jspecify.annotations.Nullable;

/**
 * Debezium's replication slot on the primary.
 *
 * @param status {@code wal_status} as the server tells it, {@code missing} if there is no such
 *     slot, {@code unknown} before PostgreSQL 13
 * @param active whether Debezium reads it now
 * @param unconfirmedBytes WAL Debezium has not confirmed yet: not in Kafka for sure
 * @param retainedBytes WAL kept for it
 * @param limitBytes {@code max_slot_wal_keep_size}; null if there is no limit
 * @param remainingBytes WAL v2 may still write before the slot is lost; null if there is no limit
 */
public record Slot(
        String status,
        boolean active,
        long unconfirmedBytes,
        long retainedBytes,
        @Nullable Long limitBytes,
        @Nullable Long remainingBytes) {

    static final Slot MISSING = new Slot("missing", false, 0, 0, null, null);

    /** Whether v2 has no such slot. */
    public boolean isMissing() {
        return equals(MISSING);
    }

    /** Whether changes of v2 go by without being captured. */
    public boolean isLost() {
        return status.equals("lost") || isMissing();
    }
}
