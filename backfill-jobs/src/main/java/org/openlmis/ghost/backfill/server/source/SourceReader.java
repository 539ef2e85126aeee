package org.openlmis.ghost.backfill.server.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.Lsn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks v2's servers about the slot and the replica. Thread-safe. */
final class SourceReader {

    /** By way of JSON, since servers before PostgreSQL 13 lack some of it. */
    private static final String FIND_SLOT =
            """
            select coalesce(slot ->> 'wal_status', 'unknown') as status,
                   (slot ->> 'active')::boolean as active,
                   coalesce(pg_current_wal_flush_lsn() - (slot ->> 'restart_lsn')::pg_lsn, 0)::bigint as retained,
                   coalesce(pg_current_wal_flush_lsn() - (slot ->> 'confirmed_flush_lsn')::pg_lsn, 0)::bigint as unconfirmed,
                   (slot ->> 'safe_wal_size')::bigint as remaining,
                   (select setting::bigint * 1024 * 1024 from pg_settings
                     where name = 'max_slot_wal_keep_size' and setting <> '-1') as keep_limit
              from pg_replication_slots s cross join lateral to_jsonb(s) slot
             where slot_name = ?""";

    private static final String FIND_FLUSHED = "select pg_current_wal_flush_lsn()::text";

    /** A server that is no standby has nothing to replay. */
    private static final String FIND_REPLAYED =
            """
            select case when pg_is_in_recovery() then pg_last_wal_replay_lsn() end::text as position,
                   (extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())
                       * 1000)::bigint as millis""";

    private final JdbcClient primary;
    private final JdbcClient replica;
    private final String slot;

    SourceReader(JdbcClient primary, JdbcClient replica, String slot) {
        this.primary = primary;
        this.replica = replica;
        this.slot = slot;
    }

    Slot slot() {
        return primary.sql(FIND_SLOT)
                .param(slot)
                .query((row, number) -> slot(row))
                .optional()
                .orElse(Slot.MISSING);
    }

    private static Slot slot(ResultSet row) throws SQLException {
        return new Slot(
                row.getString("status"),
                row.getBoolean("active"),
                Math.max(0, row.getLong("unconfirmed")),
                row.getLong("retained"),
                row.getObject("keep_limit", Long.class),
                row.getObject("remaining", Long.class));
    }

    /** What the primary has flushed, asked before the replica is. */
    Lsn flushed() {
        return Lsn.parse(primary.sql(FIND_FLUSHED).query(String.class).single());
    }

    ReplicaDelay behind(Lsn flushed) {
        return replica.sql(FIND_REPLAYED)
                .query(
                        (row, number) ->
                                behind(
                                        flushed,
                                        row.getString("position"),
                                        row.getObject("millis", Long.class)))
                .single();
    }

    private static ReplicaDelay behind(
            Lsn flushed, @Nullable String replayed, @Nullable Long millis) {
        long bytes =
                replayed == null ? 0 : Math.max(0, flushed.value() - Lsn.parse(replayed).value());
        return bytes == 0
                ? new ReplicaDelay(0, Duration.ZERO)
                : new ReplicaDelay(
                        bytes, millis == null ? null : Duration.ofMillis(Math.max(0, millis)));
    }
}
