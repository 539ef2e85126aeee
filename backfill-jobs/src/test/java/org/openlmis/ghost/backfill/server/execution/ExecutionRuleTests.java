package org.openlmis.ghost.backfill.server.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.server.execution.ExecutingProcess.State;
import org.openlmis.ghost.backfill.server.execution.ExecutionRow.Lease;
import org.openlmis.ghost.backfill.server.resource.Action;
import org.springframework.batch.core.BatchStatus;

class ExecutionRuleTests {

    private static final long ID = 7;
    private static final String US = "1@here";
    private static final Instant UNTIL = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void stopsOnlyWhatLives() {
        ExecutionRow running = row(BatchStatus.STARTED, alive(ID));

        assertThat(enabled(running)).containsExactly("stop");
        assertThat(ExecutionRule.RECOVER.obstacle(running))
                .returns("ALREADY_RUNNING", Obstacle::code)
                .returns(ID, Obstacle::execution);
        assertThat(running.process()).returns(State.RUNNING_HERE, ExecutingProcess::state);
        assertThat(row(BatchStatus.STARTED, new Lease("2@there", UNTIL, true, false, ID)).process())
                .returns(State.RUNNING_ELSEWHERE, ExecutingProcess::state);
    }

    @Test
    void recoversAndRestartsWhatDied() {
        ExecutionRow dead = row(BatchStatus.STARTED, new Lease(US, UNTIL, false, true, ID));

        assertThat(enabled(dead)).containsExactly("restart", "recover");
        assertThat(dead.process()).returns(State.LEASE_RUN_OUT, ExecutingProcess::state);
        assertThat(enabled(row(BatchStatus.UNKNOWN, null))).containsExactly("restart", "recover");
    }

    @Test
    void leavesWhatEndsToTheProcessThatEndsIt() {
        assertThat(enabled(row(BatchStatus.STOPPING, alive(ID)))).isEmpty();
        assertThat(enabled(row(BatchStatus.STOPPED, alive(ID)))).isEmpty();
        assertThat(enabled(row(BatchStatus.STOPPED, null))).containsExactly("restart", "abandon");
    }

    @Test
    void takesALeaseThatIsForAnotherExecutionForNoSignOfLife() {
        ExecutionRow dead = row(BatchStatus.STARTED, alive(ID + 1));

        assertThat(dead.process()).returns(State.LEASE_RUN_OUT, ExecutingProcess::state);
        assertThat(enabled(dead)).isEmpty();
        assertThat(row(BatchStatus.STARTING, alive(null)).isAlive()).isTrue();
        assertThat(row(BatchStatus.FAILED, alive(null)).isAlive()).isFalse();
    }

    @Test
    void saysWhatToDoInstead() {
        assertThat(reason(row(BatchStatus.COMPLETED, null), "restart"))
                .isEqualTo("it is over: COMPLETED; launch the job to load the next generation");
        assertThat(reason(row(BatchStatus.STARTED, null), "stop"))
                .isEqualTo("its process is gone; recover or restart it");
        assertThat(reason(row(BatchStatus.FAILED, alive(ID)), "restart"))
                .contains("is being executed by 1@here", "until its lease runs out");
    }

    @Test
    void restartsNothingThatWasReplaced() {
        ExecutionRow older = row(BatchStatus.FAILED, null, ID + 1, 1);
        ExecutionRow replaced = row(BatchStatus.FAILED, null, ID, 2);

        assertThat(ExecutionRule.RESTART.obstacle(older))
                .returns("NOT_THE_LAST", Obstacle::code)
                .returns(ID + 1, Obstacle::execution);
        assertThat(reason(replaced, "restart")).startsWith("generation 2 has replaced");
    }

    @Test
    void restartsNothingWhileItsRowsAreDeleted() {
        ExecutionRow cleared = row(BatchStatus.FAILED, null, ID, 1, "geographic_levels");

        assertThat(enabled(cleared)).containsExactly("abandon");
        assertThat(ExecutionRule.RESTART.obstacle(cleared))
                .returns("BEING_CLEARED", Obstacle::code);
        assertThat(reason(cleared, "restart"))
                .contains("is being cleared with geographic_levels; wait");
    }

    private static List<String> enabled(ExecutionRow row) {
        return ExecutionRule.actions(row).stream()
                .filter(Action::enabled)
                .map(Action::name)
                .toList();
    }

    private static @Nullable String reason(ExecutionRow row, String action) {
        return ExecutionRule.actions(row).stream()
                .filter(each -> each.name().equals(action))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private static Lease alive(@Nullable Long execution) {
        return new Lease(US, UNTIL, true, true, execution);
    }

    private static ExecutionRow row(BatchStatus status, @Nullable Lease lease) {
        return row(status, lease, ID, 1);
    }

    private static ExecutionRow row(
            BatchStatus status, @Nullable Lease lease, long newest, long currentGeneration) {
        return row(status, lease, newest, currentGeneration, null);
    }

    private static ExecutionRow row(
            BatchStatus status,
            @Nullable Lease lease,
            long newest,
            long currentGeneration,
            @Nullable String clearedWith) {
        return new ExecutionRow(
                ID,
                3,
                "facilities",
                1L,
                status,
                status.name(),
                "",
                LocalDateTime.of(2026, 1, 1, 0, 0),
                null,
                null,
                newest,
                1,
                currentGeneration,
                clearedWith,
                lease);
    }
}
