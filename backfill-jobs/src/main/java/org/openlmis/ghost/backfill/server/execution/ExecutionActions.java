package org.openlmis.ghost.backfill.server.execution;

import org.openlmis.ghost.backfill.execution.EntityLauncher;
import org.openlmis.ghost.backfill.execution.ExecutionStop;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * What operators do with executions. The rules refuse early and in words; that no execution is ever
 * taken from a living process is up to the leases. Thread-safe.
 */
public final class ExecutionActions {

    private final ExecutionBrowser browser;
    private final EntityLauncher launcher;
    private final ExecutionStop stop;
    private final JobRepository repository;
    private final JobOperator operator;

    ExecutionActions(
            ExecutionBrowser browser,
            EntityLauncher launcher,
            ExecutionStop stop,
            JobRepository repository,
            JobOperator operator) {
        this.browser = browser;
        this.launcher = launcher;
        this.stop = stop;
        this.repository = repository;
        this.operator = operator;
    }

    /** Ends it after the chunks it is working on, in whatever process it runs. */
    public ExecutionView stop(long id) {
        allowed(id, ExecutionRule.STOP);
        if (!stop.request(id)) {
            throw Obstacle.of("NOT_RUNNING", "execution %d ended meanwhile".formatted(id))
                    .problem(id);
        }
        return browser.view(id);
    }

    /** Goes on with it in a new execution, which is returned. */
    public ExecutionView restart(long id) {
        ExecutionRow row = allowed(id, ExecutionRule.RESTART);
        return browser.view(launcher.restart(row.job()).getId());
    }

    /** Gives it up: it cannot be restarted any more. */
    public ExecutionView abandon(long id) {
        allowed(id, ExecutionRule.ABANDON);
        JobExecution execution = repository.getJobExecution(id);
        try {
            if (execution != null) {
                operator.abandon(execution);
            }
        } catch (JobExecutionAlreadyRunningException e) {
            throw ProblemException.conflict(
                    "STILL_RUNNING", "execution %d is running".formatted(id), "stop it first");
        }
        return browser.view(id);
    }

    /** Marks it as failed, because its process is gone and its lease has run out. */
    public ExecutionView recover(long id) {
        ExecutionRow row = allowed(id, ExecutionRule.RECOVER);
        launcher.recover(row.job());
        return browser.view(id);
    }

    private ExecutionRow allowed(long id, ExecutionRule rule) {
        ExecutionRow row = browser.row(id);
        Obstacle obstacle = rule.obstacle(row);
        if (obstacle != null) {
            throw obstacle.problem(id);
        }
        return row;
    }
}
