package org.openlmis.ghost.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.demo.data.Scale;
import org.openlmis.ghost.demo.data.V2DataGenerator;
import org.openlmis.ghost.demo.stack.Databases;
import org.openlmis.ghost.demo.stack.EmbeddedDatabases;
import org.openlmis.ghost.demo.stack.Logs;
import org.openlmis.ghost.demo.untouched.NativeRows;
import org.openlmis.ghost.demo.untouched.V3Snapshot;

/** {@code scripts/demo} from the outside; {@code --once} on its own databases is a step of CI. */
class DemoIT {

    private static final int SERVERS_AND_APPLICATIONS = 7;

    @Test
    void keepsUpUntilItIsToldToEndAndLeavesNothing() throws IOException, InterruptedException {
        try (DemoProcess demo = DemoProcess.start("--scale=tiny", "--rate=20")) {
            demo.awaitOutput("keeping up");
            assertThat(demo.output()).contains("operations  http://127.0.0.1:", "SYNCED");
            assertThat(demo.startedProcesses()).isGreaterThan(SERVERS_AND_APPLICATIONS);
            demo.terminate();
            demo.awaitEnd();
            assertThat(demo.output())
                    .contains("all processes have ended, all files are removed")
                    .doesNotContain("Exception");
            assertThat(demo.leftProcesses()).isEmpty();
            assertThat(demo.leftFiles()).isEmpty();
        }
    }

    @Test
    void verifiesGivenDatabasesAndTakesBackWhatItAddedToV2()
            throws IOException, InterruptedException, SQLException {
        Logs logs = Logs.create();
        try (EmbeddedDatabases servers = EmbeddedDatabases.start(logs)) {
            Databases databases = servers.databases(ZoneId.of("UTC"));
            Database v2 = new Database(databases.primary());
            V3Snapshot before = fill(databases);
            V2Snapshot v2Before = V2Snapshot.of(v2);
            try (DemoProcess demo = onGiven(databases)) {
                assertThat(demo.awaitEnd()).as(demo.output()).isZero();
                assertThat(demo.output()).contains("verified: v3 equals what v2 demands");
                assertThat(demo.leftProcesses()).isEmpty();
                assertThat(demo.leftFiles()).isEmpty();
            }
            try (Connection v3 = databases.target().connect()) {
                assertThat(before.differences(V3Snapshot.of(v3))).isEmpty();
            }
            assertThat(V2Snapshot.of(v2)).isEqualTo(v2Before);
        } finally {
            logs.remove();
        }
    }

    private static V3Snapshot fill(Databases databases) throws SQLException {
        try (Connection v2 = databases.primary().connect();
                Connection v3 = databases.target().connect()) {
            new V2DataGenerator(1).generate(v2, Scale.SMALL);
            NativeRows.insertInto(v3);
            return V3Snapshot.of(v3);
        }
    }

    private static DemoProcess onGiven(Databases databases) throws IOException {
        return DemoProcess.start(
                "--once",
                "--source-url=" + databases.primary().url(),
                "--replica-url=" + databases.replica().url(),
                "--target-url=" + databases.target().url(),
                "--timezone=Africa/Maputo");
    }
}
