package org.openlmis.ghost.backfill.execution;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;

/** Ends an entity's execution, in whatever process it runs, and waits until it is over. */
public final class Stopping {

    private static final Duration POLL = Duration.ofMillis(200);

    private final ExecutionStop request;
    private final AbandonedExecutions abandoned;
    private final EntityLauncher launcher;
    private final ExecutionLeases leases;
    private final StopSignal stop;

    Stopping(
            ExecutionStop request,
            AbandonedExecutions abandoned,
            EntityLauncher launcher,
            ExecutionLeases leases,
            StopSignal stop) {
        this.request = request;
        this.abandoned = abandoned;
        this.launcher = launcher;
        this.leases = leases;
        this.stop = stop;
    }

    /**
     * Lets the entity's execution end after the chunks it works on; one whose process is gone is
     * marked as failed.
     *
     * @return the execution as it ended; null if none was running
     */
    public @Nullable JobExecution stop(String entity) {
        JobExecution execution = abandoned.lastExecution(entity);
        if (execution == null || !execution.isRunning()) {
            return null;
        }
        request.request(execution.getId());
        while (execution != null && execution.isRunning() && !stop.isRequested()) {
            if (leases.findAlive(entity).isEmpty()) {
                launcher.recover(entity);
            } else {
                stop.pause(POLL);
            }
            execution = abandoned.lastExecution(entity);
        }
        return execution;
    }
}
