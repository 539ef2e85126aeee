package org.openlmis.ghost.stream;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.openlmis.ghost.ddl.GhostMigrations;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.ddl.V2Ddl;
import org.openlmis.ghost.schema.ddl.V3Ddl;
import org.openlmis.ghost.servers.kafka.KafkaOptions;
import org.openlmis.ghost.servers.kafka.KafkaServer;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The servers of all tests of this JVM: v2 and v3 apart, so that a test may stop the target alone.
 * A test that stops one starts it again.
 */
final class Stack {

    private static final Stack SHARED = start();
    private static final String V2 = "v2_template";
    private static final String V3 = "v3_template";

    private final PostgresServer source = PostgresServer.start(PostgresOptions.logical());
    private final PostgresServer target = PostgresServer.start(PostgresOptions.defaults());
    private final KafkaServer kafka = KafkaServer.start(KafkaOptions.defaults());
    private final AtomicInteger copies = new AtomicInteger();

    private Stack() throws SQLException {
        SchemaFacts facts = SchemaFacts.load();
        source.createDatabase(V2);
        target.createDatabase(V3);
        try (Connection v2 = source.connect(V2);
                Connection v3 = target.connect(V3)) {
            new V2Ddl(facts).createIn(v2);
            new V3Ddl(facts).createIn(v3);
        }
        new GhostMigrations(connections(target.url(V3))).migrate();
    }

    private static Stack start() {
        try {
            return new Stack();
        } catch (SQLException e) {
            throw new IllegalStateException("the servers of the tests cannot be prepared", e);
        }
    }

    static Stack shared() {
        return SHARED;
    }

    PostgresServer target() {
        return target;
    }

    PostgresServer source() {
        return source;
    }

    KafkaServer kafka() {
        return kafka;
    }

    /** A v2 database of its own; its URL. */
    String newV2() {
        return copy(source, V2);
    }

    /** A v3 database of its own, all schemas migrated; its URL. */
    String newV3() {
        return copy(target, V3);
    }

    private String copy(PostgresServer server, String template) {
        String name = template + "_" + copies.incrementAndGet();
        new JdbcTemplate(connections(server.url("postgres")))
                .execute("create database %s template %s".formatted(name, template));
        return server.url(name);
    }

    static DataSource connections(String url) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(url);
        return connections;
    }
}
