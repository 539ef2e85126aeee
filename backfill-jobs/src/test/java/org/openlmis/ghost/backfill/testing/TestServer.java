package org.openlmis.ghost.backfill.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.ddl.V2Ddl;
import org.openlmis.ghost.schema.ddl.V3Ddl;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.PostgresServer;
import org.openlmis.ghost.servers.postgres.StandbyServer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One PostgreSQL server for all tests of a JVM, with templates of v2 (filled) and v3. Thread-safe.
 */
final class TestServer {

    private static final String V2 = "v2_template";
    private static final String V3 = "v3_template";
    private static final AtomicInteger COPIES = new AtomicInteger();

    private static final String FILL_V2 =
            """
            insert into geographic_levels (id, code, name, levelnumber)
            values (1, 'c', 'Country', 1), (2, 'r', 'Region', 2);
            insert into geographic_zones (id, code, name, levelid, parentid)
            values (1, 'R', 'Root', 1, null);
            insert into geographic_zones (id, code, name, levelid, parentid)
            select n, 'Z' || n, 'Zone ' || n, 2, 1 from generate_series(2, 20) n;
            insert into facility_types (id, code, name, nominalmaxmonth, nominaleop)
            values (1, 'warehouse', 'Warehouse', 3, 1), (2, 'HC', 'Centre', 3, 1);
            insert into facility_operators (id, code, text) values (1, 'MoH', 'Ministry');
            insert into programs (id, code, name, active)
            values (1, 'ESS', 'Essential', true), (2, 'ARV', 'ARV', true);
            insert into facilities (id, code, name, geographiczoneid, typeid, sdp, active,
                                    golivedate, enabled, virtualfacility)
            select n, 'F' || n, 'Facility ' || n, 1 + n % 20, 1 + n % 2, true, true,
                   '2020-01-02', true, false
              from generate_series(1, 400) n;
            insert into programs_supported (id, facilityid, programid, startdate, active)
            select n, n, 1 + n % 2, '2020-01-02', true from generate_series(1, 400) n;
            """;

    private static final TestServer SHARED = start();

    private final PostgresServer server;

    private TestServer(PostgresServer server) {
        this.server = server;
    }

    /** A filled v2 and an empty v3 of their own. */
    static Databases newDatabases() {
        int copy = COPIES.incrementAndGet();
        return new Databases(SHARED.copy(V2, "v2_" + copy), SHARED.copy(V3, "v3_" + copy));
    }

    /** A hot standby of the server of all databases; the caller closes it. */
    static StandbyServer standby(Map<String, String> settings) {
        return SHARED.server.standby(settings);
    }

    private static TestServer start() {
        TestServer test = new TestServer(PostgresServer.start(PostgresOptions.logical()));
        try {
            test.createTemplates(SchemaFacts.load());
        } catch (SQLException e) {
            throw new IllegalStateException("the template databases cannot be created", e);
        }
        return test;
    }

    private void createTemplates(SchemaFacts facts) throws SQLException {
        server.createDatabase(V2);
        server.createDatabase(V3);
        try (Connection v2 = server.connect(V2);
                Connection v3 = server.connect(V3)) {
            new V2Ddl(facts).createIn(v2);
            new V3Ddl(facts).createIn(v3);
        }
        JdbcClient.create(dataSource(server.url(V2))).sql(FILL_V2).update();
    }

    private String copy(String template, String name) {
        JdbcClient.create(dataSource(server.url("postgres")))
                .sql("create database %s template %s".formatted(name, template))
                .update();
        return server.url(name);
    }

    static DataSource dataSource(String url) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(url);
        return connections;
    }
}
