package org.openlmis.ghost.backfill.server.execution;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;

/**
 * What one statement finds of an execution, so that status and lease are of the same moment.
 *
 * @param newest the newest execution of the same job
 * @param siblings executions of the same instance, this one included
 * @param currentGeneration the entity's; null if there is no such entity
 * @param clearedWith the entity a clearing was asked for that deletes the v3 rows of this one; null
 *     if none does
 * @param lease the lease on the entity, whosever it is; null if nobody has any
 */
record ExecutionRow(
        long id,
        long instance,
        String job,
        @Nullable Long generation,
        BatchStatus status,
        String exitCode,
        String exitDescription,
        LocalDateTime createTime,
        @Nullable LocalDateTime startTime,
        @Nullable LocalDateTime endTime,
        long newest,
        long siblings,
        @Nullable Long currentGeneration,
        @Nullable String clearedWith,
        @Nullable Lease lease) {

    /**
     * A process's right to execute an entity.
     *
     * @param isHere whether the owner is this process
     * @param execution what it is used for; null if that was not said yet
     */
    record Lease(
            String owner,
            Instant until,
            boolean isAlive,
            boolean isHere,
            @Nullable Long execution) {}

    /** Whether Spring Batch believes that it runs; UNKNOWN is what a lost connection leaves. */
    boolean isMarkedRunning() {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }

    /** Whether a process is executing it now, be it only to end it. */
    boolean isAlive() {
        return lease != null && lease.isAlive() && isLeased(lease);
    }

    /** Whether any process executes the entity now. */
    boolean isEntityAlive() {
        return lease != null && lease.isAlive();
    }

    boolean isNewest() {
        return id == newest;
    }

    /** The process behind it; null if it is over. */
    @Nullable ExecutingProcess process() {
        boolean isAlive = isAlive();
        if (!isAlive && !isMarkedRunning()) {
            return null;
        }
        if (lease == null || !isLeased(lease)) {
            return new ExecutingProcess(ExecutingProcess.State.LEASE_RUN_OUT, null, null);
        }
        return new ExecutingProcess(state(isAlive, lease.isHere()), lease.owner(), lease.until());
    }

    private static ExecutingProcess.State state(boolean isAlive, boolean isHere) {
        if (!isAlive) {
            return ExecutingProcess.State.LEASE_RUN_OUT;
        }
        return isHere
                ? ExecutingProcess.State.RUNNING_HERE
                : ExecutingProcess.State.RUNNING_ELSEWHERE;
    }

    /** A lease is taken before its execution is there; then it is for what is created last. */
    private boolean isLeased(Lease held) {
        return held.execution() == null ? isNewest() && isMarkedRunning() : held.execution() == id;
    }
}
