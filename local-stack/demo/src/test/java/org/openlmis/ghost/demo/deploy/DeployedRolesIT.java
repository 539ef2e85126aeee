package org.openlmis.ghost.demo.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.demo.data.Scale;
import org.openlmis.ghost.demo.data.V2DataGenerator;
import org.openlmis.ghost.demo.live.LiveSettings;
import org.openlmis.ghost.demo.live.V2LiveWriter;
import org.openlmis.ghost.demo.stack.Access;
import org.openlmis.ghost.demo.stack.Databases;
import org.openlmis.ghost.demo.stack.EmbeddedDatabases;
import org.openlmis.ghost.demo.stack.Home;
import org.openlmis.ghost.demo.stack.Logs;
import org.openlmis.ghost.demo.stack.Pipeline;
import org.openlmis.ghost.demo.stack.PipelineOptions;
import org.openlmis.ghost.demo.stack.Transport;
import org.openlmis.ghost.demo.stack.V2Capture;
import org.openlmis.ghost.servers.process.Ports;
import org.openlmis.ghost.servers.process.ServerProcess;

/** The roles of {@code scripts/sql} are enough for everything, and for nothing else. */
class DeployedRolesIT {

    private static final ZoneId ZONE = ZoneId.of("Africa/Maputo");
    private static final long SEED = 42;
    private static final int TRANSACTIONS = 100;
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String READ_ONLY = "25006";

    private static final String CAPTURE_AND_ROLES =
            """
            select rolname from pg_roles where rolname like 'ghost%'
            union all select pubname from pg_publication
            union all select slot_name from pg_replication_slots
            """;

    private static final String OWN_SCHEMAS_AND_ROLES =
            """
            select rolname from pg_roles where rolname like 'ghost%'
            union all
            select nspname from pg_namespace where nspname in ('landing', 'ghost', 'batch')
            """;

    /** As on Amazon RDS: may make roles, and whatever the owner of the tables may. */
    private static final String CREATE_ADMINISTRATOR =
            """
            create role rds_replication;
            create role administrator login createrole replication in role postgres;
            grant rds_replication to administrator with admin option
            """;

    private static final String DROP_ADMINISTRATOR =
            "drop owned by administrator; drop role administrator, rds_replication";

    private static final String MAY_REPLICATE =
            """
            select from pg_auth_members
             where roleid = 'rds_replication'::regrole and member = 'ghost_debezium'::regrole
            """;

    private static final Logs LOGS = Logs.create();
    private static EmbeddedDatabases servers;
    private static Databases owned;

    @BeforeAll
    static void startServers() throws SQLException {
        servers = EmbeddedDatabases.start(LOGS);
        owned = servers.databases(ZONE);
        try (Connection v2 = owned.primary().connect()) {
            new V2DataGenerator(SEED).generate(v2, Scale.TINY);
        }
        Scripts.createRoles(owned);
    }

    @AfterAll
    static void stopServers() {
        servers.close();
    }

    @Test
    void loadAndKeepUpAndVerify() throws Exception {
        V2Capture capture =
                new V2Capture(
                        Scripts.as("ghost_debezium", owned.primary()),
                        ScannedMappings.catalogue(),
                        "v2");
        Databases databases =
                new Databases(
                        Scripts.as("ghost_reader", owned.primary()),
                        Scripts.as("ghost_reader", owned.replica()),
                        Scripts.as("ghost_writer", owned.target()),
                        ZONE);
        PipelineOptions options =
                new PipelineOptions(new Home(Repository.ROOT), LOGS, "v2", Ports.free(), Map.of());
        try (Transport transport = Transport.start(LOGS);
                Pipeline pipeline = Pipeline.start(transport, capture, databases, options)) {
            assertThat(run(pipeline, "run", "--all")).isZero();
            changeV2();
            assertThat(run(pipeline, "verify")).isZero();
            assertThat(run(pipeline, "preflight")).isZero();
        }
    }

    @Test
    void leaveNothingBehindWhenRemoved() throws SQLException {
        remove(owned);
        Scripts.createRoles(owned);
    }

    @Test
    void areMadeAndRemovedByAnAdministratorWhoIsNoSuperuser() throws SQLException {
        remove(owned);
        Databases administered =
                new Databases(
                        Scripts.as("administrator", owned.primary()),
                        owned.replica(),
                        Scripts.as("administrator", owned.target()),
                        ZONE);
        Scripts.execute(owned.primary(), CREATE_ADMINISTRATOR);
        Scripts.execute(owned.target(), CREATE_ADMINISTRATOR);

        Scripts.createRoles(administered);

        assertThat(count(owned.primary(), MAY_REPLICATE)).isOne();
        Scripts.execute(Scripts.as("ghost_writer", owned.target()), "create schema landing");
        remove(administered);
        Scripts.execute(owned.primary(), DROP_ADMINISTRATOR);
        Scripts.execute(owned.target(), DROP_ADMINISTRATOR);
        Scripts.createRoles(owned);
    }

    @Test
    void neitherWriteV2NorReadItBesideThePublication() {
        Access reader = Scripts.as("ghost_reader", owned.primary());
        Access debezium = Scripts.as("ghost_debezium", owned.primary());

        assertRefused(reader, "update facilities set name = 'x'", READ_ONLY);
        assertRefused(reader, "begin read write; delete from facilities", INSUFFICIENT_PRIVILEGE);
        assertRefused(debezium, "select * from facilities", INSUFFICIENT_PRIVILEGE);
    }

    @Test
    void neitherAlterV3NorAddToItsSchemas() {
        Access writer = Scripts.as("ghost_writer", owned.target());

        assertRefused(writer, "create table referencedata.x (id int)", INSUFFICIENT_PRIVILEGE);
        assertRefused(
                writer,
                "alter table referencedata.facilities add column x int",
                INSUFFICIENT_PRIVILEGE);
        assertRefused(writer, "truncate referencedata.facilities cascade", INSUFFICIENT_PRIVILEGE);
    }

    private static void remove(Databases databases) throws SQLException {
        await().ignoreExceptions() // a slot is in use for moments after its reader ended
                .untilAsserted(() -> Scripts.runTwice(databases.primary(), "v2-remove.sql"));
        Scripts.runTwice(databases.target(), "v3-remove.sql");

        assertThat(count(owned.primary(), CAPTURE_AND_ROLES)).isZero();
        assertThat(count(owned.target(), OWN_SCHEMAS_AND_ROLES)).isZero();
    }

    private static void changeV2() {
        try (V2LiveWriter writer =
                V2LiveWriter.start(owned.primary()::connect, LiveSettings.of(20, SEED))) {
            await().until(() -> writer.report().total() > TRANSACTIONS);
        }
    }

    private static int run(Pipeline pipeline, String... arguments) {
        try (ServerProcess command = pipeline.applications().command("roles", arguments)) {
            command.start();
            return command.awaitEnd();
        }
    }

    private static void assertRefused(Access access, String statement, String state) {
        assertThatThrownBy(() -> Scripts.execute(access, statement))
                .isInstanceOf(SQLException.class)
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .isEqualTo(state);
    }

    private static long count(Access access, String query) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from (" + query + ") found")) {
            result.next();
            return result.getLong(1);
        }
    }
}
