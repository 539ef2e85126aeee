package org.openlmis.ghost.backfill.server.execution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.execution.BeingClearedException;
import org.openlmis.ghost.backfill.server.resource.Action;
import org.springframework.batch.core.BatchStatus;

/** When an operator may do what with an execution. */
enum ExecutionRule {
    /** Ends it after the chunks it is working on. */
    STOP {
        @Override
        @Nullable Obstacle obstacle(ExecutionRow row) {
            if (!row.isAlive()) {
                return row.isMarkedRunning() ? gone() : over("NOT_RUNNING", row);
            }
            return row.status() == BatchStatus.STARTED || row.status() == BatchStatus.STARTING
                    ? null
                    : Obstacle.of("ALREADY_STOPPING", "it ends after the chunks it is working on");
        }
    },

    /** Goes on at the first chunk that is not done. */
    RESTART {
        @Override
        @Nullable Obstacle obstacle(ExecutionRow row) {
            if (!row.isNewest()) {
                return new Obstacle(
                        "NOT_THE_LAST",
                        "execution %d came after it; only the newest can be restarted"
                                .formatted(row.newest()),
                        row.newest());
            }
            if (row.isEntityAlive()) {
                return beingExecuted(row);
            }
            if (row.status() == BatchStatus.COMPLETED || row.status() == BatchStatus.ABANDONED) {
                return over("NOTHING_TO_RESTART", row);
            }
            if (isReplaced(row)) {
                return Obstacle.of(
                        "NOTHING_TO_RESTART",
                        "generation %d has replaced what it loaded; launch the job instead"
                                .formatted(row.currentGeneration()));
            }
            return row.clearedWith() == null
                    ? null
                    : Obstacle.of(
                            "BEING_CLEARED",
                            BeingClearedException.reason(row.job(), row.clearedWith()));
        }
    },

    /** Gives it up for good. */
    ABANDON {
        @Override
        @Nullable Obstacle obstacle(ExecutionRow row) {
            if (row.isAlive()) {
                return Obstacle.of("STILL_RUNNING", "it is running; stop it first");
            }
            if (row.isMarkedRunning()) {
                return gone();
            }
            return row.status() == BatchStatus.COMPLETED || row.status() == BatchStatus.ABANDONED
                    ? over("NOT_ABANDONABLE", row)
                    : null;
        }
    },

    /** Marks it as failed, because its process is gone. */
    RECOVER {
        @Override
        @Nullable Obstacle obstacle(ExecutionRow row) {
            if (row.isEntityAlive()) {
                return beingExecuted(row);
            }
            return row.isMarkedRunning() ? null : over("NOT_RUNNING", row);
        }
    };

    /** Why it cannot be done now; null if it can. */
    abstract @Nullable Obstacle obstacle(ExecutionRow row);

    static List<Action> actions(ExecutionRow row) {
        return Arrays.stream(values()).map(rule -> rule.action(row)).toList();
    }

    private Action action(ExecutionRow row) {
        String name = name().toLowerCase(Locale.ROOT);
        String href = ExecutionView.href(row.id()) + "/" + name;
        Obstacle obstacle = obstacle(row);
        return obstacle == null
                ? Action.possible(name, href)
                : Action.impossible(name, href, obstacle.reason());
    }

    private static Obstacle over(String code, ExecutionRow row) {
        String remedy =
                row.status() == BatchStatus.COMPLETED || row.status() == BatchStatus.ABANDONED
                        ? "; launch the job to load the next generation"
                        : "";
        return Obstacle.of(code, "it is over: " + row.status() + remedy);
    }

    private static Obstacle gone() {
        return Obstacle.of("PROCESS_GONE", "its process is gone; recover or restart it");
    }

    /** A lease tells only that its process lived recently. */
    private static Obstacle beingExecuted(ExecutionRow row) {
        ExecutionRow.Lease lease = Objects.requireNonNull(row.lease());
        return new Obstacle(
                "ALREADY_RUNNING",
                "%s is being executed by %s; stop it, or, if that process is gone, wait until its lease runs out at %s"
                        .formatted(row.job(), lease.owner(), lease.until()),
                lease.execution() == null ? row.newest() : lease.execution());
    }

    private static boolean isReplaced(ExecutionRow row) {
        Long current = row.currentGeneration();
        return row.generation() == null || (current != null && row.generation() < current);
    }
}
