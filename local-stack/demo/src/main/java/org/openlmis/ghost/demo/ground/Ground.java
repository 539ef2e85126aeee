package org.openlmis.ghost.demo.ground;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.console.DemoFailure;
import org.openlmis.ghost.demo.console.Narrator;
import org.openlmis.ghost.demo.live.V2LiveWriter;
import org.openlmis.ghost.demo.stack.Databases;

/** The databases a demo works on: its own, or somebody's. */
public sealed interface Ground extends AutoCloseable permits EmbeddedGround, GivenGround {

    /** Where they are. */
    Databases databases();

    /** First part of the names of all topics. */
    String topicPrefix();

    /** Starts to change v2 like its application does; null if v2 is not ours to change. */
    @Nullable V2LiveWriter atWork();

    /** Says whether what must not change did not; throws {@link DemoFailure} if it did. */
    void checkUntouched(Narrator narrator) throws SQLException;

    /** Whether v2 outlives the demo, which then takes back what it added. */
    boolean outlivesDemo();

    @Override
    void close();
}
