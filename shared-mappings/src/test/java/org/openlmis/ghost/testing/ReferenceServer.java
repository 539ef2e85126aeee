package org.openlmis.ghost.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.ddl.GhostMigrations;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.ddl.V2Ddl;
import org.openlmis.ghost.schema.ddl.V3Ddl;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One PostgreSQL server for all tests of a JVM, which gives each test v2 and v3 databases of its
 * own, copied from templates with all tables of both; the oldest are dropped. Thread-safe.
 */
public final class ReferenceServer {

    private static final String V2 = "v2_template";
    private static final String V3 = "v3_template";

    /** Far more than one test needs; thousands of files less to remove at the end. */
    private static final int KEPT = 20;

    private final PostgresServer server = PostgresServer.start(PostgresOptions.logical());
    private final Map<MappingCatalogue, String> prepared = new HashMap<>();
    private final AtomicInteger copies = new AtomicInteger();
    private final Deque<String> newest = new ArrayDeque<>();

    private ReferenceServer() throws SQLException {
        SchemaFacts facts = SchemaFacts.load();
        server.createDatabase(V2);
        server.createDatabase(V3);
        try (Connection v2 = server.connect(V2);
                Connection v3 = server.connect(V3)) {
            new V2Ddl(facts).createIn(v2);
            new V3Ddl(facts).createIn(v3);
        }
        new GhostMigrations(connections(V3)).migrate();
    }

    /** Starts with the first test that asks; ends with the JVM. */
    private static final class Shared {

        private static final ReferenceServer SERVER = start();

        private static ReferenceServer start() {
            try {
                return new ReferenceServer();
            } catch (SQLException e) {
                throw new IllegalStateException("the reference databases cannot be created", e);
            }
        }
    }

    /** A v2 database with all tables and no rows. */
    public static DataSource newV2() {
        return Shared.SERVER.copyOf(V2);
    }

    /**
     * A v3 database with all tables and bootstrap rows, schemas {@code ghost} and {@code batch}
     * migrated.
     */
    public static DataSource newV3() {
        return Shared.SERVER.copyOf(V3);
    }

    /** As {@link #newV3()}, with schema landing as these mappings want it. */
    public static DataSource newV3(MappingCatalogue catalogue) {
        return Shared.SERVER.copyOf(Shared.SERVER.templateFor(catalogue));
    }

    private synchronized String templateFor(MappingCatalogue catalogue) {
        return prepared.computeIfAbsent(catalogue, this::prepare);
    }

    private String prepare(MappingCatalogue catalogue) {
        String name = "%s_prepared_%d".formatted(V3, prepared.size());
        execute("create database %s template %s".formatted(name, V3));
        DataSource target = connections(name);
        Ghost.of(catalogue, target, target, target).prepare();
        return name;
    }

    private synchronized DataSource copyOf(String template) {
        String name = template + "_" + copies.incrementAndGet();
        execute("create database %s template %s".formatted(name, template));
        newest.addLast(name);
        if (newest.size() > KEPT) {
            execute("drop database %s with (force)".formatted(newest.removeFirst()));
        }
        return connections(name);
    }

    private void execute(String statement) {
        JdbcClient.create(connections("postgres")).sql(statement).update();
    }

    private DataSource connections(String database) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(server.url(database));
        return connections;
    }
}
