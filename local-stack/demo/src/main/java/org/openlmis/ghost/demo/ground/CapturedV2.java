package org.openlmis.ghost.demo.ground;

import java.sql.SQLException;
import org.openlmis.ghost.demo.console.DemoFailure;
import org.openlmis.ghost.demo.stack.V2Capture;

/**
 * The publication and the slot of a demo. They go with it if it made them and v2 goes on: nobody
 * would read the slot any more, and v2 would keep WAL for it for ever.
 *
 * @param isOurs whether they are to be removed
 */
public record CapturedV2(V2Capture capture, boolean isOurs) implements AutoCloseable {

    /**
     * Makes what is missing.
     *
     * @throws DemoFailure if v2 does not let the user
     */
    public static CapturedV2 of(Ground ground, V2Capture capture) {
        try {
            boolean isNew = capture.prepare();
            return new CapturedV2(capture, isNew && ground.outlivesDemo());
        } catch (SQLException e) {
            throw DemoFailure.ofArguments(
                    "--source-url: cannot make publication and slot: %s; let the user own v2's tables, have"
                                    .formatted(OneLine.of(e))
                            + " CREATE on the database and REPLICATION");
        }
    }

    @Override
    public void close() throws SQLException {
        if (isOurs) {
            capture.remove();
        }
    }
}
