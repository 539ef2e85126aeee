package org.openlmis.ghost.demo.ground;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.openlmis.ghost.demo.console.DemoFailure;
import org.openlmis.ghost.demo.console.Narrator;
import org.openlmis.ghost.demo.data.V2DataGenerator;
import org.openlmis.ghost.demo.live.LiveSettings;
import org.openlmis.ghost.demo.live.V2LiveWriter;
import org.openlmis.ghost.demo.stack.Databases;
import org.openlmis.ghost.demo.stack.EmbeddedDatabases;
import org.openlmis.ghost.demo.stack.Logs;
import org.openlmis.ghost.demo.untouched.NativeRows;
import org.openlmis.ghost.demo.untouched.V3Snapshot;

/** Databases that live as long as the demo, with generated v2 data and native v3 rows. */
public final class EmbeddedGround implements Ground {

    private final GeneratedV2 wanted;
    private final EmbeddedDatabases servers;
    private final Databases databases;
    private final V3Snapshot before;

    private EmbeddedGround(GeneratedV2 wanted, EmbeddedDatabases servers) throws SQLException {
        this.wanted = wanted;
        this.servers = servers;
        this.databases = servers.databases(wanted.timezone());
        try (Connection v2 = databases.primary().connect()) {
            new V2DataGenerator(wanted.seed()).generate(v2, wanted.scale());
        }
        try (Connection v3 = databases.target().connect()) {
            NativeRows.insertInto(v3);
            before = V3Snapshot.of(v3);
        }
    }

    /** Starts the servers and fills them. */
    public static EmbeddedGround start(GeneratedV2 wanted, Logs logs, Narrator narrator)
            throws SQLException {
        EmbeddedDatabases servers = EmbeddedDatabases.start(logs);
        try {
            EmbeddedGround ground = new EmbeddedGround(wanted, servers);
            narrator.say("v2 primary  %s", ground.databases.primary().url());
            narrator.say("v2 replica  %s", ground.databases.replica().url());
            narrator.say("v3          %s", ground.databases.target().url());
            return ground;
        } catch (SQLException | RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    @Override
    public Databases databases() {
        return databases;
    }

    @Override
    public String topicPrefix() {
        return "v2";
    }

    @Override
    public V2LiveWriter atWork() {
        return V2LiveWriter.start(
                databases.primary()::connect, LiveSettings.of(wanted.rate(), wanted.seed()));
    }

    @Override
    public void checkUntouched(Narrator narrator) throws SQLException {
        try (Connection v3 = databases.target().connect()) {
            List<String> differences = before.differences(V3Snapshot.of(v3));
            if (!differences.isEmpty()) {
                throw DemoFailure.of("v3's own schemas or rows changed: " + differences.get(0));
            }
            narrator.say(
                    "v3's own schemas and native rows are as before: %d definitions and rows",
                    before.lines().size());
        }
    }

    @Override
    public boolean outlivesDemo() {
        return false;
    }

    @Override
    public void close() {
        servers.close();
    }
}
