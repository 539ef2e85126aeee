package org.openlmis.ghost.backfill.server.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.execution.HeldLeases;
import org.openlmis.ghost.backfill.server.resource.Page;
import org.openlmis.ghost.backfill.server.resource.Paging;
import org.springframework.batch.core.BatchStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Finds executions in the job repository's tables, together with the leases on their entities:
 * Spring Batch can neither filter nor page them. Thread-safe.
 */
final class ExecutionIndex {

    private static final String SELECT =
            """
            with known as (
                select execution.*, instance.job_name,
                       max(job_execution_id) over (partition by job_name) as newest,
                       max(job_execution_id) over (partition by execution.job_instance_id) as newest_sibling,
                       count(*) over (partition by execution.job_instance_id) as siblings
                  from batch.batch_job_execution execution
                  join batch.batch_job_instance instance
                    on instance.job_instance_id = execution.job_instance_id
            )
            select known.*, loads.parameter_value as generation,
                   entity.generation::bigint as current_generation, clearing.asked_for as cleared_with,
                   lease.owner, lease.lease_until, lease.job_execution_id as lease_execution,
                   lease.lease_until >= clock_timestamp() as is_alive
              from known
              left join batch.batch_job_execution_params loads
                on loads.job_execution_id = known.job_execution_id and loads.parameter_name = 'generation'
              left join ghost.entity entity on entity.name = known.job_name
              left join ghost.clearing on clearing.entity = known.job_name and clearing.state <> 'DONE'
              left join ghost.execution_lease lease on lease.entity = known.job_name
            """;

    private static final String MATCHING =
            """
             where (cast(:job as text) is null or job_name = :job)
               and (cast(:status as text) is null or status = :status)
               and (cast(:from as timestamp) is null or create_time >= :from)
               and (cast(:to as timestamp) is null or create_time < :to)
            """;

    private static final String LAST_OF_INSTANCE = " and known.job_execution_id = newest_sibling";
    private static final String WITH_ID = " where known.job_execution_id = :id";
    private static final String NEWEST = " where known.job_execution_id = newest";
    private static final String MARKED_RUNNING =
            " where status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')";
    private static final String NEWEST_FIRST = " order by known.job_execution_id desc";
    private static final String PART = " limit :limit offset :offset";

    private final JdbcClient target;
    private final HeldLeases leases;
    private final RecordedTime time;

    ExecutionIndex(JdbcClient target, HeldLeases leases, Clock clock) {
        this.target = target;
        this.leases = leases;
        this.time = new RecordedTime(clock);
    }

    /** Newest first. */
    Page<ExecutionRow> page(ExecutionFilter filter, Paging paging) {
        return page(MATCHING, filter, paging);
    }

    /** The last executions of instances, newest first. */
    Page<ExecutionRow> instances(ExecutionFilter filter, Paging paging) {
        return page(MATCHING + LAST_OF_INSTANCE, filter, paging);
    }

    Optional<ExecutionRow> find(long id) {
        return target.sql(SELECT + WITH_ID).param("id", id).query(this::row).optional();
    }

    /** The newest execution of every job that has any. */
    List<ExecutionRow> newest() {
        return target.sql(SELECT + NEWEST).query(this::row).list();
    }

    /** What Spring Batch believes to run, newest first. */
    List<ExecutionRow> markedRunning() {
        return target.sql(SELECT + MARKED_RUNNING + NEWEST_FIRST).query(this::row).list();
    }

    private Page<ExecutionRow> page(String where, ExecutionFilter filter, Paging paging) {
        long total =
                matching("select count(*) from (" + SELECT + where + ") found", filter)
                        .query(Long.class)
                        .single();
        return paging.page(
                matching(SELECT + where + NEWEST_FIRST + PART, filter)
                        .param("limit", paging.limit())
                        .param("offset", paging.offset())
                        .query(this::row)
                        .list(),
                total);
    }

    private StatementSpec matching(String sql, ExecutionFilter filter) {
        BatchStatus status = filter.status();
        return target.sql(sql)
                .param("job", filter.job(), Types.VARCHAR)
                .param("status", status == null ? null : status.name(), Types.VARCHAR)
                .param("from", time.recorded(filter.from()), Types.TIMESTAMP)
                .param("to", time.recorded(filter.to()), Types.TIMESTAMP);
    }

    private ExecutionRow row(ResultSet row, int number) throws SQLException {
        String generation = row.getString("generation");
        return new ExecutionRow(
                row.getLong("job_execution_id"),
                row.getLong("job_instance_id"),
                row.getString("job_name"),
                generation == null ? null : Long.valueOf(generation),
                BatchStatus.valueOf(row.getString("status")),
                text(row.getString("exit_code")),
                text(row.getString("exit_message")),
                row.getObject("create_time", LocalDateTime.class),
                row.getObject("start_time", LocalDateTime.class),
                row.getObject("end_time", LocalDateTime.class),
                row.getLong("newest"),
                row.getLong("siblings"),
                row.getObject("current_generation", Long.class),
                row.getString("cleared_with"),
                lease(row));
    }

    /** A lease that ran out because the database was away is alive where it is worked under. */
    private ExecutionRow.@Nullable Lease lease(ResultSet row) throws SQLException {
        String owner = row.getString("owner");
        if (owner == null) {
            return null;
        }
        boolean isHere = owner.equals(leases.owner());
        return new ExecutionRow.Lease(
                owner,
                row.getObject("lease_until", OffsetDateTime.class).toInstant(),
                row.getBoolean("is_alive") || (isHere && leases.isHeld(row.getString("job_name"))),
                isHere,
                row.getObject("lease_execution", Long.class));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
