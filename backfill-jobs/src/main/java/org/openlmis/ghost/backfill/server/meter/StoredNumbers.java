package org.openlmis.ghost.backfill.server.meter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is counted in schema ghost and not part of an entity's status. Thread-safe. */
final class StoredNumbers {

    /** Of all generations, so that the numbers never fall. */
    private static final String COUNT_ROWS =
            """
            select entity, lower(driver) as driver, outcome, sum(rows)::bigint as rows
              from ghost.entity_count cross join lateral (values
                   ('read', read), ('written', written), ('unchanged', unchanged), ('skipped', skipped)
                   ) as counted (outcome, rows)
             group by entity, driver, outcome""";

    private static final String COUNT_RETAKEN =
            """
            select entity, sum(greatest(attempts - 1, 0))::bigint as times
              from ghost.chunk group by entity""";

    private static final String COUNT_DEAD_LETTERS =
            "select count(*) from ghost.dead_letter where state in ('NEW', 'RETRY')";

    private static final String COUNT_DRIFT =
            """
            select sides.side, count(finding.id) as findings
              from (values ('V2'), ('V3')) as sides (side)
              left join ghost.drift_finding finding
                on finding.side = sides.side and finding.resolved_at is null
             group by sides.side""";

    private static final String FIND_LAG =
            """
            select h.v2_time, h.seen_at, (select min(marked_at) from ghost.dirty_root where state = 'DIRTY') as oldest
              from (select 1) one
              left join lateral (select v2_time, seen_at from ghost.heartbeat order by lsn desc limit 1) h on true""";

    private final JdbcClient target;

    StoredNumbers(JdbcClient target) {
        this.target = target;
    }

    /** Rows of an entity with one outcome, by one driver. */
    record Rows(String entity, String driver, String outcome, long rows) {}

    /** Something counted under one name. */
    record Count(String name, long count) {}

    /**
     * What tells how long the way is.
     *
     * @param heartbeat when v2 wrote the newest heartbeat that came through; null before the first
     * @param capture how long that one took; null before the first
     * @param oldestDirty since when the oldest dirty root is dirty; null if there is none
     */
    record Lag(
            @Nullable Instant heartbeat,
            @Nullable Duration capture,
            @Nullable Instant oldestDirty) {}

    List<Rows> rows() {
        return target.sql(COUNT_ROWS)
                .query(
                        (row, number) ->
                                new Rows(
                                        row.getString("entity"),
                                        row.getString("driver"),
                                        row.getString("outcome"),
                                        row.getLong("rows")))
                .list();
    }

    List<Count> retaken() {
        return counts(COUNT_RETAKEN);
    }

    List<Count> drift() {
        return counts(COUNT_DRIFT);
    }

    long deadLetters() {
        return target.sql(COUNT_DEAD_LETTERS).query(Long.class).single();
    }

    Lag lag() {
        return target.sql(FIND_LAG).query((row, number) -> lag(row)).single();
    }

    private List<Count> counts(String query) {
        return target.sql(query)
                .query((row, number) -> new Count(row.getString(1), row.getLong(2)))
                .list();
    }

    private static Lag lag(ResultSet row) throws SQLException {
        Instant sent = instant(row, "v2_time");
        Instant seen = instant(row, "seen_at");
        return new Lag(
                sent,
                sent == null || seen == null ? null : Duration.between(sent, seen),
                instant(row, "oldest"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
