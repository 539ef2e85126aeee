package org.openlmis.ghost.demo.ground;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.console.DemoFailure;
import org.openlmis.ghost.demo.console.Narrator;
import org.openlmis.ghost.demo.live.V2LiveWriter;
import org.openlmis.ghost.demo.stack.Databases;
import org.openlmis.ghost.demo.untouched.V3Snapshot;

/** Databases that somebody else created and goes on using. */
public final class GivenGround implements Ground {

    private final Databases databases;
    private final V3Snapshot before;
    private final String topicPrefix =
            "v2-demo-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    private GivenGround(Databases databases) throws SQLException {
        this.databases = databases;
        try (Connection v3 = databases.target().connect()) {
            before = V3Snapshot.definitions(v3);
        }
    }

    /** Refuses databases that cannot work. */
    public static GivenGround of(Databases databases, Narrator narrator) throws SQLException {
        new GivenDatabasesCheck(databases).check();
        narrator.say("v2 primary  %s", databases.primary());
        narrator.say("v2 replica  %s", databases.replica());
        narrator.say("v3          %s", databases.target());
        narrator.say("v2's time zone is %s (--timezone)", databases.timezone());
        return new GivenGround(databases);
    }

    @Override
    public Databases databases() {
        return databases;
    }

    /** The target keeps positions by topic; those of an earlier demo's Kafka mean nothing here. */
    @Override
    public String topicPrefix() {
        return topicPrefix;
    }

    @Override
    public @Nullable V2LiveWriter atWork() {
        return null;
    }

    @Override
    public void checkUntouched(Narrator narrator) throws SQLException {
        try (Connection v3 = databases.target().connect()) {
            List<String> differences = before.differences(V3Snapshot.definitions(v3));
            if (!differences.isEmpty()) {
                throw DemoFailure.of("v3's own schemas changed: " + differences.get(0));
            }
            narrator.say("v3's own schemas are as before: %d definitions", before.lines().size());
        }
    }

    @Override
    public boolean outlivesDemo() {
        return true;
    }

    @Override
    public void close() {
        // somebody else's databases go on
    }
}
