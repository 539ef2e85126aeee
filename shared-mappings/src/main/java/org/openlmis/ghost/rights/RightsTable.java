package org.openlmis.ghost.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.rights.RebuildSchedule.Pending;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The statements of a rebuild, one by one; all but {@link #pending} belong into the caller's target
 * transaction. Thread-safe.
 */
final class RightsTable {

    private static final String READ_PENDING =
            """
            select clock_timestamp(), min(requested_at), max(requested_at),
                (select finished_at from ghost.rights_rebuild)
            from ghost.rights_request""";
    private static final String TAKE_REQUESTS = "delete from ghost.rights_request";
    private static final String REMEMBER =
            """
            insert into ghost.rights_rebuild (finished_at, took_millis, inserted, deleted)
            values (clock_timestamp(), ?, ?, ?)
            on conflict (single) do update set finished_at = excluded.finished_at,
                took_millis = excluded.took_millis, inserted = excluded.inserted,
                deleted = excluded.deleted, rebuilds = rights_rebuild.rebuilds + 1""";

    /**
     * No such table, a table dropped while it was opened, a lock not had in time, a deadlock, a row
     * referred to that went meanwhile.
     */
    private static final Set<String> PASSING = Set.of("42P01", "XX000", "55P03", "40P01", "23503");

    private static final String LONGEST_WAIT = "5s";

    private final JdbcTemplate target;

    RightsTable(JdbcTemplate target) {
        this.target = target;
    }

    /** Rows a rebuild wrote. */
    record Rows(long inserted, long deleted) {}

    Pending pending() {
        return Objects.requireNonNull(
                target.queryForObject(READ_PENDING, (row, number) -> pending(row)));
    }

    private static Pending pending(ResultSet row) throws SQLException {
        return new Pending(
                row.getTimestamp(1).toInstant(),
                instant(row.getTimestamp(2)),
                instant(row.getTimestamp(3)),
                instant(row.getTimestamp(4)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /** False if another process rebuilds; held until the transaction ends. */
    boolean tryLock() {
        return Boolean.TRUE.equals(target.queryForObject(RightsSql.TRY_LOCK, Boolean.class));
    }

    /** Removes all requests whose changes the statements that follow can see. */
    void takeRequests() {
        target.update(TAKE_REQUESTS);
    }

    /** Writes what differs. */
    Rows rebuild() {
        target.queryForObject(RightsSql.LIMIT_WAITING, String.class, LONGEST_WAIT);
        target.execute(RightsSql.PLAN_FOR_MANY_ROWS);
        return Objects.requireNonNull(
                target.queryForObject(
                        RightsSql.REBUILD,
                        (row, number) -> new Rows(row.getLong(1), row.getLong(2))));
    }

    void remember(Rows rows, Duration took) {
        target.update(REMEMBER, took.toMillis(), rows.inserted(), rows.deleted());
    }

    /** Whether an error says no more than that the moment was a bad one. */
    static boolean isPassing(Throwable error) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                return PASSING.contains(sql.getSQLState());
            }
        }
        return false;
    }
}
