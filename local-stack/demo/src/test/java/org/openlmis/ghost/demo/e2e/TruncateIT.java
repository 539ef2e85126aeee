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

    private static final String KEPT =
            """
            select root_key || ' ' || wait_detail from ghost.dirty_root
            where entity = 'facilities' and wait_code = 'STILL_REFERENCED' and state = 'WAITING'""";

    private final RunningStack stack = RunningStack.loaded();

    @Test
    void haltsTheEntityUntilItIsRunAgain() throws SQLException {
        stack.awaitSettled();
        awaitNoneKept();
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
        assertThat(stack.v3().number(SUPPORTED)).isZero();
        supportProgramsAgain();
    }

    /** A facility that should go keeps its rows while rows of others refer to it. */
    private void awaitNoneKept() {
        await().atMost(RunningStack.PATIENCE)
                .untilAsserted(() -> assertThat(stack.v3().texts(KEPT)).isEmpty());
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
