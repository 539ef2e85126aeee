package org.openlmis.ghost.backfill.remote;

import java.time.Duration;
import java.util.function.Consumer;
import org.openlmis.ghost.backfill.execution.StopSignal;
import org.openlmis.ghost.backfill.report.Outcome;
import org.openlmis.ghost.backfill.report.Stopped;

/**
 * Watches executions of a server until they end. Who stops watching does not stop them: they go on
 * in the server.
 */
public final class Follower {

    private static final Duration PERIOD = Duration.ofMillis(500);
    private static final int PERIODS_PER_LINE = 6;

    private final RemoteJobs jobs;
    private final RemoteEntities entities;
    private final Consumer<String> lines;

    /**
     * Watches a server.
     *
     * @param lines is told every few seconds how far an execution is
     */
    public Follower(RemoteServer server, Consumer<String> lines) {
        this.jobs = new RemoteJobs(server);
        this.entities = new RemoteEntities(server);
        this.lines = lines;
    }

    /** What became of an execution, once it is over. */
    public Outcome outcome(RemoteExecution execution) {
        RemoteExecution ended = end(execution);
        Duration duration = ended.duration();
        return new Outcome(
                ended.job(),
                ended.id(),
                ended.status(),
                duration == null ? 0 : duration.toSeconds(),
                ended.isCompleted() ? null : ended.reason(),
                ended.verification(),
                entities.one(ended.job()));
    }

    /** Has an entity's execution stopped, and waits until it is over. */
    public Stopped stop(String entity) {
        RemoteExecution last = jobs.last(entity);
        if (last == null || last.isOver()) {
            return Stopped.nothing(entity);
        }
        RemoteExecution ended = end(jobs.stop(last));
        return new Stopped(
                entity,
                ended.id(),
                ended.isLeftBehind() ? jobs.act(ended, "recover").status() : ended.status());
    }

    /** The execution as it is when it is over, or its process is gone. */
    private RemoteExecution end(RemoteExecution execution) {
        StopSignal never = new StopSignal();
        RemoteExecution now = jobs.now(execution);
        for (int period = 1; !now.isOver() && !now.isLeftBehind(); period++) {
            never.pause(PERIOD);
            now = jobs.now(now);
            if (period % PERIODS_PER_LINE == 0) {
                lines.accept(now.line());
            }
        }
        return now;
    }
}
