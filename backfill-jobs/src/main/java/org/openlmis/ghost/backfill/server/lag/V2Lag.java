package org.openlmis.ghost.backfill.server.lag;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.openlmis.ghost.backfill.execution.Causes;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Measures v2's replica and Debezium's slot in the background, so that nobody who looks waits for a
 * v2 that is away. Thread-safe.
 */
final class V2Lag {

    private static final String EVERY = "PT5S";
    private static final String POSITION = "select pg_current_wal_flush_lsn()::text";
    private static final String REPLICA =
            """
            select greatest(0, pg_wal_lsn_diff(?::pg_lsn, case when pg_is_in_recovery()
                    then pg_last_wal_replay_lsn() else pg_current_wal_flush_lsn() end))::bigint as bytes,
                extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())::float8 as seconds""";
    private static final String SLOT =
            """
            select active, greatest(0, pg_wal_lsn_diff(pg_current_wal_flush_lsn(), confirmed_flush_lsn))::bigint as bytes,
                wal_status
            from pg_replication_slots where slot_name = ?""";

    private final JdbcTemplate primary;
    private final JdbcTemplate replica;
    private final String slotName;
    private volatile StreamLag.Replica ofReplica = StreamLag.Replica.NOT_MEASURED;
    private volatile StreamLag.Slot ofSlot;

    V2Lag(JdbcTemplate primary, JdbcTemplate replica, String slotName) {
        this.primary = primary;
        this.replica = replica;
        this.slotName = slotName;
        this.ofSlot = unknown("not measured yet");
    }

    StreamLag.Replica replica() {
        return ofReplica;
    }

    StreamLag.Slot slot() {
        return ofSlot;
    }

    @Scheduled(fixedDelayString = EVERY)
    void measure() {
        ofSlot = measureSlot();
        ofReplica = measureReplica();
    }

    private StreamLag.Slot measureSlot() {
        try {
            return primary.query(SLOT, (row, number) -> slot(row), slotName).stream()
                    .findFirst()
                    .orElseGet(() -> unknown("v2 has no such slot"));
        } catch (DataAccessException e) {
            return unknown(Causes.message(e));
        }
    }

    private StreamLag.Slot slot(ResultSet row) throws SQLException {
        return new StreamLag.Slot(
                slotName,
                row.getBoolean("active"),
                row.getObject("bytes", Long.class),
                row.getString("wal_status"),
                null);
    }

    private StreamLag.Slot unknown(String why) {
        return new StreamLag.Slot(slotName, null, null, null, why);
    }

    private StreamLag.Replica measureReplica() {
        try {
            String position = primary.queryForObject(POSITION, String.class);
            return replica.queryForObject(REPLICA, (row, number) -> replica(row), position);
        } catch (DataAccessException e) {
            return new StreamLag.Replica(null, null, Causes.message(e));
        }
    }

    /** Without anything to replay the age of the last transaction only says that v2 is idle. */
    private static StreamLag.Replica replica(ResultSet row) throws SQLException {
        long bytes = row.getLong("bytes");
        Double seconds = row.getObject("seconds", Double.class);
        return new StreamLag.Replica(bytes, bytes == 0 ? Double.valueOf(0) : seconds, null);
    }
}
