package org.openlmis.ghost.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.mapping.TableDeclaration;
import org.openlmis.ghost.servers.connect.ConnectServer;
import org.openlmis.ghost.servers.debezium.Capture;
import org.openlmis.ghost.servers.debezium.DebeziumConnector;
import org.openlmis.ghost.servers.debezium.Heartbeat;
import org.openlmis.ghost.servers.debezium.SourceDatabase;
import org.openlmis.ghost.servers.debezium.V2Publication;
import org.openlmis.ghost.servers.postgres.PostgresServer;

/** From a commit in v2 to v3, with a real connector in between. */
class ConnectIT {

    private final PostgresServer source = Stack.shared().source();

    @Test
    void showsInV3WhatV2Committed() throws SQLException {
        try (Pipeline pipeline = Pipeline.filled();
                ConnectServer connect = ConnectServer.start(Stack.shared().kafka())) {
            pipeline.consume();
            pipeline.awaitTopics();
            capture(pipeline, connect);
            pipeline.v2()
                    .execute(
                            "insert into geographic_levels (id, code, name, levelnumber) values (1, 'c', 'Country', 1), (2, 'r', 'Region', 2)");
            pipeline.awaitLevels("Country", "Region");
            pipeline.v2()
                    .execute("update geographic_levels set id = 3, name = 'Province' where id = 2");
            pipeline.v2().execute("delete from geographic_levels where id = 1");
            pipeline.awaitLevels("Province");
            pipeline.until(
                    () ->
                            pipeline.ghost().entities().all().stream()
                                    .allMatch(entity -> entity.settledAt() != null));
            assertThat(pipeline.count("select count(*) from ghost.dead_letter")).isZero();
            pipeline.v2().execute("truncate geographic_levels cascade");
            pipeline.until(
                    () ->
                            pipeline.count(
                                            "select count(*) from ghost.entity where halted like '%truncate%'")
                                    >= 1);
        }
    }

    private void capture(Pipeline pipeline, ConnectServer connect) throws SQLException {
        List<String> tables =
                pipeline.ghost().catalogue().tables().stream()
                        .map(TableDeclaration::table)
                        .map("public."::concat)
                        .toList();
        String name = pipeline.prefix();
        DebeziumConnector connector =
                new DebeziumConnector(
                        new SourceDatabase(
                                source.host(),
                                source.port(),
                                database(pipeline),
                                PostgresServer.USER,
                                "none"),
                        new Capture(name, name, name, tables, List.of()),
                        Heartbeat.message(Duration.ofMillis(500)));
        try (Connection v2 = source.connect(database(pipeline))) {
            new V2Publication(connector).create(v2);
        }
        connect.putConnector(name, connector.configuration());
        connect.awaitRunning(name);
    }

    private static String database(Pipeline pipeline) {
        return pipeline.v2().queryForObject("select current_database()", String.class);
    }
}
