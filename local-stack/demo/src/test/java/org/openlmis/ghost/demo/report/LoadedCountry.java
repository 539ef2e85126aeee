package org.openlmis.ghost.demo.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.openlmis.ghost.apply.ChunkLease;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.apply.Generation;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.ddl.GhostMigrations;
import org.openlmis.ghost.demo.data.Scale;
import org.openlmis.ghost.demo.data.V2DataGenerator;
import org.openlmis.ghost.demo.stack.Access;
import org.openlmis.ghost.demo.stack.Databases;
import org.openlmis.ghost.demo.stack.EmbeddedDatabases;
import org.openlmis.ghost.demo.stack.Logs;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.MappingSettings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A small country generated into v2 and loaded into v3, without a stream: reports are computed from
 * what is there.
 */
final class LoadedCountry implements AutoCloseable {

    private static final long SEED = 42;
    private static final int ROOTS_PER_CHUNK = 200;
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** What v3 does not show is no part of a report; it is listed as quarantined or waiting. */
    private static final String READ_HELD =
            """
            select entity, root_key from ghost.quarantine
            union
            select entity, root_key from ghost.dirty_root where state = 'WAITING'""";

    private static final String CREATE_HELD = "create temp table held (entity text, root_key text)";

    private static final String CREATE_KNOWN =
            """
            create temp view known_%1$s as select * from %1$s t
            where not exists (
                select from held where entity = '%1$s' and root_key = t.%2$s::text)""";

    private static final List<String> REPORTED =
            List.of(
                    "facilities",
                    "programs",
                    "processing_periods",
                    "products",
                    "requisition_groups",
                    "requisitions");

    private final Logs logs = Logs.create();
    private final EmbeddedDatabases servers;
    private final Databases databases;
    private final JdbcTemplate v2;
    private final JdbcTemplate v3;

    LoadedCountry() throws SQLException {
        servers = EmbeddedDatabases.start(logs);
        databases = servers.databases(ZoneId.of("Africa/Maputo"));
        try (Connection primary = databases.primary().connect()) {
            new V2DataGenerator(SEED).generate(primary, Scale.SMALL);
        }
        v2 = inOneSession(databases.primary());
        v3 = inOneSession(databases.target());
        load();
        leaveOutWhatIsHeld();
    }

    /** The report on v2, a row as one text, ids as v3 has them. */
    List<String> onV2(Report report) {
        return v2.query(
                report.onV2(),
                (row, number) ->
                        line(
                                row.getMetaData().getColumnCount(),
                                i -> text(report.of(), i, row.getString(i))));
    }

    /** The report on v3, a row as one text. */
    List<String> onV3(Report report) {
        return v3.query(
                report.onV3(),
                (row, number) -> line(row.getMetaData().getColumnCount(), row::getString));
    }

    /** How many requisitions are no part of any report. */
    int heldRequisitions() {
        return v2.queryForList("select root_key from held where entity = 'requisitions'").size();
    }

    @Override
    public void close() {
        servers.close();
        logs.remove();
    }

    private static String text(List<String> tables, int column, String value) {
        return column <= tables.size() ? V3Id.of(tables.get(column - 1), value).toString() : value;
    }

    /** A value of a row. */
    private interface Values {
        String get(int column) throws SQLException;
    }

    private static String line(int columns, Values values) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int column = 1; column <= columns; column++) {
            line.append(values.get(column)).append(' ');
        }
        return line.toString();
    }

    private static JdbcTemplate inOneSession(Access database) throws SQLException {
        return new JdbcTemplate(new SingleConnectionDataSource(database.connect(), true));
    }

    private void load() {
        new GhostMigrations(databases.target().dataSource()).migrate();
        Ghost ghost =
                Ghost.of(
                        ScannedMappings.catalogue(
                                MappingSettings.recommended(databases.timezone())),
                        databases.target().dataSource(),
                        databases.replica().dataSource(),
                        databases.primary().dataSource());
        ghost.prepare();
        ghost.catalogue().entityNames().forEach(entity -> load(ghost, entity));
        ghost.derivation().drain(Driver.CHUNK);
    }

    private static void load(Ghost ghost, String entity) {
        Generation generation = ghost.generations().open(entity);
        ghost.ledger().plan(generation, ghost.planner().plan(entity, ROOTS_PER_CHUNK));
        Optional<ChunkLease> lease = ghost.ledger().claim(generation, "test", LEASE);
        while (lease.isPresent()) {
            ghost.chunks().land(lease.get());
            ghost.derivation().deriveChunk(lease.get());
            ghost.ledger().done(lease.get());
            lease = ghost.ledger().claim(generation, "test", LEASE);
        }
        ghost.generations().close(generation);
    }

    private void leaveOutWhatIsHeld() {
        v2.execute(CREATE_HELD);
        v3.query(
                READ_HELD,
                row -> {
                    v2.update("insert into held values (?, ?)", row.getString(1), row.getString(2));
                });
        REPORTED.forEach(table -> v2.execute(CREATE_KNOWN.formatted(table, "id")));
        v2.execute(CREATE_KNOWN.formatted("losses_adjustments_types", "name"));
    }
}
