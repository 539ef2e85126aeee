package org.openlmis.ghost.demo.e2e;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.demo.live.V2LiveWriter;
import org.openlmis.ghost.demo.stack.Transport;
import org.openlmis.ghost.servers.postgres.PostgresServer;

/** Stops what the applications depend on while v2 is at work, and starts it again. */
class OutagesIT {

    private static final int MANY_TRANSACTIONS = 100;

    private final RunningStack stack = RunningStack.loaded();

    @Test
    void ofTheTargetDatabaseAreCaughtUp() throws SQLException {
        PostgresServer v3 = stack.servers().v3();
        outage(v3::stop, v3::start);
        stack.assertEqual();
    }

    @Test
    void ofKafkaAndOfConnectAreCaughtUp() throws SQLException {
        Transport transport = stack.transport();
        outage(transport.kafka()::stop, transport.kafka()::start);
        outage(transport.connect()::stop, transport.connect()::start);
        stack.assertEqual();
    }

    private void outage(Runnable stop, Runnable start) {
        try (V2LiveWriter writer = stack.atWork(40)) {
            stop.run();
            await().atMost(RunningStack.PATIENCE)
                    .until(() -> writer.report().total() > MANY_TRANSACTIONS);
            start.run();
        }
    }
}
