package org.openlmis.ghost.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.demo.live.V2LiveWriter;

/** Truncates a v2 table, which tells nobody which rows are gone. */
class TruncateIT {

    private static final String SUPPORTED =
            """
            select count(*) from referencedata.supported_programs
            where substring(facilityid::text from 15 for 1) = '5'""";

    private static final String WAITING =
            """
            select concat_ws(' ', entity, root_key, wait_code, wait_detail) from ghost.dirty_root
            where state = 'WAITING' order by 1""";

    private final RunningStack stack = RunningStack.loaded();

    @Test
    void haltsTheEntityUntilItIsRunAgain() throws SQLException {
        stack.awaitSettled();
        assertThat(stack.v3().number(SUPPORTED)).isPositive();
        stack.v2().execute("truncate programs_supported");
        await().atMost(RunningStack.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(stack.entity("facilities").halted())
                                        .contains("programs_supported")
                                        .contains("run"));
        assertThat(stack.v3().number(SUPPORTED)).isPositive();

        assertThat(stack.run("after-truncate", "run", "--entity=facilities")).isZero();
        stack.assertEqual();
        awaitNothingSupported();
        supportProgramsAgain();
    }

    /** A facility that others still refer to keeps its rows until the next attempt. */
    private void awaitNothingSupported() {
        await().atMost(RunningStack.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(stack.v3().number(SUPPORTED))
                                        .as("waiting: %s", stack.v3().texts(WAITING))
                                        .isZero());
    }

    /** Other tests want something to follow. */
    private void supportProgramsAgain() throws SQLException {
        try (V2LiveWriter writer = stack.atWork(100)) {
            await().atMost(RunningStack.PATIENCE).until(() -> writer.report().total() > 200);
        }
        stack.assertEqual();
        assertThat(stack.v3().number(SUPPORTED)).isPositive();
    }
}
