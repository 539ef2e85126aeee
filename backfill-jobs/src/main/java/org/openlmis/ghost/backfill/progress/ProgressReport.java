package org.openlmis.ghost.backfill.progress;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.ChunkProgress;
import org.openlmis.ghost.apply.Generation;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.backfill.execution.EntityLauncher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;

/** Shows the progress of every execution of this process while it runs. Thread-safe. */
final class ProgressReport implements JobExecutionListener, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ProgressReport.class);

    private final Ghost ghost;
    private final ProgressDisplay display;
    private final Map<Long, Future<?>> reports = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(ProgressReport::daemon);

    ProgressReport(Ghost ghost, ProgressDisplay display) {
        this.ghost = ghost;
        this.display = display;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        long period = display.period().toMillis();
        long began = System.nanoTime();
        ChunkProgress start = ledger(execution);
        reports.put(
                execution.getId(),
                clock.scheduleWithFixedDelay(
                        () -> report(execution, start, began),
                        period,
                        period,
                        TimeUnit.MILLISECONDS));
    }

    @Override
    public void afterJob(JobExecution execution) {
        Future<?> report = reports.remove(execution.getId());
        if (report != null) {
            report.cancel(false);
            clock.execute(display::end);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void report(JobExecution execution, ChunkProgress start, long began) {
        try {
            StepExecution step = step(execution);
            display.show(
                    new Progress(
                            execution.getJobInstance().getJobName(),
                            generation(execution),
                            step == null ? "start" : step.getStepName(),
                            step == null ? 0 : step.getReadCount(),
                            start,
                            ledger(execution),
                            Duration.ofNanos(System.nanoTime() - began),
                            Waits.complaint(execution.getStepExecutions())));
        } catch (DataAccessException e) {
            log.debug("progress is unknown: {}", Causes.message(e));
        }
    }

    /** The ledger of the generation this execution loads; empty until it is opened. */
    private ChunkProgress ledger(JobExecution execution) {
        Generation current = ghost.generations().current(execution.getJobInstance().getJobName());
        return current.number() == generation(execution)
                ? ghost.ledger().progress(current)
                : new ChunkProgress(0, 0, 0, 0);
    }

    private static long generation(JobExecution execution) {
        Long generation = execution.getJobParameters().getLong(EntityLauncher.GENERATION);
        return generation == null ? 0 : generation;
    }

    /** The step that began last, which is the one that runs; workers are parts of one. */
    private static @Nullable StepExecution step(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .filter(step -> !step.getStepName().contains(":"))
                .reduce((before, after) -> after)
                .orElse(null);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    }
}
