package org.openlmis.ghost.backfill.server.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Reads the progress of executions from the chunk ledger: a chunk belongs to the execution in whose
 * time it landed, because only one execution of an entity is alive at a time. Thread-safe.
 */
public final class LedgerProgress {

    private static final String SUM_UP =
            """
            with landing as (
                select cast(:from as timestamptz) as began,
                       coalesce(cast(:until as timestamptz), clock_timestamp()) as ended
            ), chunk as (
                select *, landed_at between began and ended as landed_here,
                       done_at between began and ended as done_here
                  from ghost.chunk cross join landing
                 where entity = :entity and generation = :generation
            )
            select count(*) as planned,
                   count(*) filter (where state <> 'PLANNED') as landed,
                   count(*) filter (where state = 'DONE') as done,
                   count(*) filter (where done_here) as done_here,
                   coalesce(sum(rows_read), 0) as rows,
                   coalesce(sum(rows_read) filter (where landed_here), 0) as rows_here,
                   coalesce(sum(rows_read) filter (
                       where landed_here and landed_at > clock_timestamp() - interval '1 minute'), 0) as rows_lately,
                   (select extract(epoch from ended - began) from landing) as seconds
              from chunk
            """;

    private static final String LIST_WORKERS =
            """
            with landing as (
                select cast(:from as timestamptz) as began, cast(:until as timestamptz) as ended
            )
            select lease_owner,
                   count(*) filter (where state = 'DONE') as done,
                   sum(rows_read) as rows,
                   max(number) filter (where state <> 'DONE') as current,
                   max(done_at) as last_done_at
              from ghost.chunk cross join landing
             where entity = :entity and generation = :generation and lease_owner is not null
               and (landed_at between began and coalesce(ended, 'infinity')
                    or ended is null and state <> 'DONE' and lease_until >= clock_timestamp())
             group by lease_owner
             order by lease_owner
            """;

    private static final Landing NONE = new Landing(Instant.EPOCH, Instant.EPOCH);
    private static final double MINUTE = 60;
    private static final double SHORTEST = 0.001;

    private final JdbcClient target;

    LedgerProgress(JdbcClient target) {
        this.target = target;
    }

    /**
     * The progress of one execution.
     *
     * @param landing when it landed; null if it did not begin to
     * @return zero chunks while the generation is not planned
     */
    public LoadProgress of(String entity, long generation, @Nullable Landing landing) {
        Landing time = landing == null ? NONE : landing;
        List<WorkerProgress> workers =
                query(LIST_WORKERS, entity, generation, time).query(LedgerProgress::worker).list();
        return query(SUM_UP, entity, generation, time)
                .query((row, number) -> progress(row, generation, time, workers))
                .single();
    }

    private StatementSpec query(String sql, String entity, long generation, Landing time) {
        Instant until = time.until();
        return target.sql(sql)
                .param("entity", entity)
                .param("generation", generation)
                .param("from", time.from().atOffset(ZoneOffset.UTC))
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC));
    }

    private static LoadProgress progress(
            ResultSet row, long generation, Landing time, List<WorkerProgress> workers)
            throws SQLException {
        double seconds = Math.max(SHORTEST, row.getDouble("seconds"));
        boolean isLanding = time.until() == null;
        int planned = row.getInt("planned");
        int landed = row.getInt("landed");
        long rows = row.getLong("rows");
        long here = row.getLong("rows_here");
        return new LoadProgress(
                generation,
                planned,
                landed,
                row.getInt("done"),
                rows,
                landed == 0 ? null : rows * planned / landed,
                here,
                time.equals(NONE) ? null : Math.round(here / seconds),
                isLanding
                        ? Math.round(row.getLong("rows_lately") / Math.min(seconds, MINUTE))
                        : null,
                isLanding
                        ? remaining(planned - row.getInt("done"), row.getInt("done_here"), seconds)
                        : null,
                workers);
    }

    private static @Nullable Duration remaining(int left, int doneHere, double seconds) {
        return doneHere == 0 ? null : Duration.ofMillis((long) (seconds * 1000 * left / doneHere));
    }

    private static WorkerProgress worker(ResultSet row, int number) throws SQLException {
        String owner = row.getString("lease_owner");
        int end = owner.lastIndexOf('/');
        OffsetDateTime lastDoneAt = row.getObject("last_done_at", OffsetDateTime.class);
        return new WorkerProgress(
                owner.substring(end + 1),
                end < 0 ? "" : owner.substring(0, end),
                row.getInt("done"),
                row.getLong("rows"),
                row.getObject("current", Integer.class),
                lastDoneAt == null ? null : lastDoneAt.toInstant());
    }
}
