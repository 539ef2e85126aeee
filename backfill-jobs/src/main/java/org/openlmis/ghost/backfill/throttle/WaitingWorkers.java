package org.openlmis.ghost.backfill.throttle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds who waits in the job repository, where workers write it down. Thread-safe. */
public final class WaitingWorkers {

    /** What a process that died left there is not believed: its lease has run out. */
    private static final String FIND =
            """
            select lease.entity, step.job_execution_id, step.step_name, step.exit_message
              from batch.batch_step_execution step
              join ghost.execution_lease lease on lease.job_execution_id = step.job_execution_id
             where step.status = 'STARTED' and starts_with(step.exit_message, :mark)
               and lease.lease_until > clock_timestamp()
             order by lease.entity, step.step_execution_id""";

    private final JdbcClient target;

    public WaitingWorkers(JdbcClient target) {
        this.target = target;
    }

    /** By entity. */
    public List<WaitingWorker> all() {
        return target
                .sql(FIND)
                .param("mark", Wait.MARK)
                .query(WaitingWorkers::worker)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<WaitingWorker> worker(ResultSet row, int number) throws SQLException {
        String entity = row.getString("entity");
        long execution = row.getLong("job_execution_id");
        String step = row.getString("step_name");
        return Wait.told(row.getString("exit_message"))
                .map(
                        wait ->
                                new WaitingWorker(
                                        entity, execution, step, wait.brake(), wait.detail()));
    }
}
