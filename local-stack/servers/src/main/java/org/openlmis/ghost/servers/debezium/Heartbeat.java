package org.openlmis.ghost.servers.debezium;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The sign of life that moves the slot on while v2 is quiet, so that it retains no WAL for ever.
 *
 * @param interval time between two of them
 * @param query what the connector runs on v2's primary
 * @param table the table that the query changes, captured like any other; null if there is none
 */
public record Heartbeat(Duration interval, String query, @Nullable String table) {

    /** The prefix of the logical messages that a heartbeat without a table writes. */
    public static final String PREFIX = "ghost";

    /**
     * Writes a logical message into the WAL; v2 needs no table for it. The message appears in the
     * topic {@code <prefix>.message}. It is a transaction of its own, because Debezium gives any
     * other message the time of the last commit, and nobody could tell a quiet v2 from a lost one.
     */
    public static Heartbeat message(Duration interval) {
        return new Heartbeat(
                interval,
                "SELECT pg_logical_emit_message(true, '%s', clock_timestamp()::text)"
                        .formatted(PREFIX),
                null);
    }

    /**
     * Updates the only row of a table that exists in v2, for replicas that hide WAL positions.
     *
     * @param table the table with its schema; it has a column {@code nonce bigint}
     */
    public static Heartbeat table(Duration interval, String table) {
        return new Heartbeat(interval, "UPDATE %s SET nonce = nonce + 1".formatted(table), table);
    }
}
