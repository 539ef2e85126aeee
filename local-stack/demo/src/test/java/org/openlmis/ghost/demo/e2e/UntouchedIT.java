package org.openlmis.ghost.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.demo.live.V2LiveWriter;
import org.openlmis.ghost.demo.untouched.V3Snapshot;

/** What the system leaves alone, and how little it asks of v2. */
class UntouchedIT {

    private static final String RETAINED =
            """
            select pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn) from pg_replication_slots
            where slot_name = 'ghost'""";

    private final RunningStack stack = RunningStack.loaded();

    @Test
    void areV3sOwnSchemasAndNativeRows() throws SQLException {
        stack.awaitSettled();
        try (Connection v3 = stack.v3().access().connect()) {
            assertThat(stack.v3Before().differences(V3Snapshot.of(v3))).isEmpty();
        }
    }

    @Test
    void isV2ButForThePublicationAndTheSlot() throws SQLException {
        V2Snapshot now = V2Snapshot.of(stack.v2());
        assertThat(now.without(stack.v2Before()))
                .containsExactly("publication ghost", "slot ghost");
        assertThat(stack.v2Before().without(now)).isEmpty();
    }

    @Test
    void isTheDiskOfV2BecauseItsSlotMovesOn() throws SQLException {
        try (V2LiveWriter writer = stack.atWork(50)) {
            await().atMost(RunningStack.PATIENCE).until(() -> writer.report().total() > 100);
        }
        String afterChanges = stack.v2().text("select pg_current_wal_lsn()");
        await().atMost(RunningStack.PATIENCE).until(() -> hasConfirmed(afterChanges));
        String quiet = stack.v2().text("select pg_switch_wal()");
        await().atMost(RunningStack.PATIENCE).until(() -> hasConfirmed(quiet));
        assertThat(stack.v2().number(RETAINED)).isLessThan(64 << 20);
    }

    private boolean hasConfirmed(String position) throws SQLException {
        return stack.v2()
                .text(
                        "select confirmed_flush_lsn >= '%s' from pg_replication_slots"
                                        .formatted(position)
                                + " where slot_name = 'ghost'")
                .equals("t");
    }
}
