package org.openlmis.ghost.demo.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.demo.data.Scale;
import org.openlmis.ghost.demo.data.V2DataGenerator;
import org.openlmis.ghost.demo.live.change.LiveChange;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.ddl.V2Ddl;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.PostgresServer;

/** Lets the application work on generated data in the real v2 tables. */
class V2LiveWriterIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final LiveSettings BUSY =
            new LiveSettings(400, 42, Duration.ofMillis(300), Duration.ofSeconds(30));

    private static final String ZONES_THAT_REACH_A_ROOT =
            """
            with recursive reached as (
                select id from geographic_zones where parentid is null
                union
                select zone.id from geographic_zones zone join reached on reached.id = zone.parentid
            )
            select count(*) from reached""";

    private static final String NODES_THAT_REACH_A_ROOT =
            """
            with recursive reached as (
                select id from supervisory_nodes where parentid is null
                union
                select node.id
                from supervisory_nodes node join reached on reached.id = node.parentid
            )
            select count(*) from reached""";

    private PostgresServer server;

    @BeforeEach
    void generate() throws SQLException {
        server = PostgresServer.start(PostgresOptions.defaults());
        server.createDatabase("v2");
        try (Connection v2 = connect()) {
            new V2Ddl(SchemaFacts.load()).createIn(v2);
            new V2DataGenerator(42).generate(v2, Scale.SMALL);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void makesEveryKindOfChangeWithinV2sRules() throws SQLException {
        long zones = number("select count(*) from geographic_zones");
        V2LiveWriter writer = V2LiveWriter.start(this::connect, BUSY);
        await().atMost(PATIENCE)
                .until(() -> writer.report().committed().size() == LiveChange.values().length);
        LiveReport report = writer.stop();

        assertThat(report.outages()).isZero();
        assertThat(report.gaveWay()).isZero();
        assertThat(report.withoutRow()).isLessThan(report.total() / 5);
        assertThat(number("select count(*) from geographic_zones"))
                .isEqualTo(zones + 2 * report.committed().get(LiveChange.INSERT_ZONES));
        assertThat(number(ZONES_THAT_REACH_A_ROOT))
                .isEqualTo(number("select count(*) from geographic_zones"));
        assertThat(number(NODES_THAT_REACH_A_ROOT))
                .isEqualTo(number("select count(*) from supervisory_nodes"));
        assertThat(number("select count(*) from facilities"))
                .isEqualTo(
                        60
                                + report.committed().get(LiveChange.INSERT_FACILITY)
                                + report.committed().get(LiveChange.LONG_TRANSACTION)
                                - report.committed().get(LiveChange.DELETE_FACILITY));
    }

    @Test
    void goesOnAfterAnOutage() {
        V2LiveWriter writer = V2LiveWriter.start(this::connect, BUSY);
        await().atMost(PATIENCE).until(() -> writer.report().total() > 50);
        server.kill();
        await().atMost(PATIENCE).until(() -> writer.report().outages() == 1);
        long before = writer.report().total();
        server.start();
        await().atMost(PATIENCE).until(() -> writer.report().total() > before + 50);

        assertThat(writer.stop().outages()).isEqualTo(1);
    }

    @Test
    void stopsCleanlyWhileV2IsAway() {
        V2LiveWriter writer = V2LiveWriter.start(this::connect, BUSY);
        await().atMost(PATIENCE).until(() -> writer.report().total() > 50);
        server.stop();
        await().atMost(PATIENCE).until(() -> writer.report().outages() == 1);

        assertThat(writer.stop().total()).isGreaterThan(50);
    }

    @Test
    void givesUpWhenV2StaysAwayTooLong() {
        LiveSettings impatient =
                new LiveSettings(400, 42, Duration.ofMillis(300), Duration.ofMillis(500));
        V2LiveWriter writer = V2LiveWriter.start(this::connect, impatient);
        await().atMost(PATIENCE).until(() -> writer.report().total() > 50);
        server.stop();

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThatIllegalStateException()
                                        .isThrownBy(writer::report)
                                        .withMessageContaining("away for more than PT0.5S"));
    }

    @Test
    void tellsWhatStoppedIt() throws SQLException {
        V2LiveWriter writer = V2LiveWriter.start(this::connect, BUSY);
        try (Connection v2 = connect();
                Statement statement = v2.createStatement()) {
            statement.execute("alter table facilities drop column name");
        }

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThatIllegalStateException()
                                        .isThrownBy(writer::report)
                                        .withMessageContaining("name"));
        assertThatIllegalStateException().isThrownBy(writer::close);
    }

    private Connection connect() throws SQLException {
        return server.connect("v2");
    }

    private long number(String query) throws SQLException {
        try (Connection v2 = connect();
                Statement statement = v2.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
