package org.openlmis.ghost.demo.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Fills the empty tables of a v2 database with reference data and facilities. The same seed and
 * volume write the same rows, so that a failure can be repeated. Thread-safe, as it keeps nothing.
 */
public final class V2DataGenerator {

    private static final List<String> TABLES =
            List.of(
                    "geographic_levels",
                    "geographic_zones",
                    "facility_types",
                    "facility_operators",
                    "programs",
                    "price_schedules",
                    "facilities",
                    "programs_supported");

    private static final String CONTINUE_IDS =
            """
            select setval(pg_get_serial_sequence('%1$s', 'id'), max(id))
            from %1$s
            having max(id) is not null""";

    /**
     * Four times as quick as checking each of a million rows, which refer to existing ones anyway.
     */
    private static final String LEAVE_REFERENCES_UNCHECKED =
            "set local session_replication_role = replica";

    private final long seed;

    /** Everything this generator writes follows from the seed. */
    public V2DataGenerator(long seed) {
        this.seed = seed;
    }

    /**
     * Writes data of that scale in one transaction; v2's own ids continue after the written ones.
     *
     * @throws SQLException if the tables are missing or not empty; nothing is written then
     */
    public void generate(Connection connection, Scale scale) throws SQLException {
        inOneTransaction(connection, () -> write(connection, scale.volume()));
    }

    /**
     * Writes that many facilities, one in ten with a supported program, with the reference data
     * they need, in one transaction; for benchmarks. The connection's user must be a superuser.
     *
     * @throws SQLException if the tables are missing or not empty; nothing is written then
     */
    public void generateFacilities(Connection connection, int count) throws SQLException {
        inOneTransaction(
                connection,
                () -> {
                    execute(connection, LEAVE_REFERENCES_UNCHECKED);
                    write(connection, Volume.ofFacilities(count));
                });
    }

    private static void inOneTransaction(Connection connection, Writing writing)
            throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            writing.write();
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private void write(Connection connection, Volume volume) throws SQLException {
        new ZoneRows(connection, seed).write(volume.zonesPerLevel());
        new ReferenceRows(connection, seed).write(volume);
        List<FacilityRows.Facility> facilities = new FacilityRows(connection, volume, seed).write();
        new ProgramsSupportedRows(connection, volume, seed).write(facilities);
        continueIds(connection);
    }

    private static void continueIds(Connection connection) throws SQLException {
        for (String table : TABLES) {
            execute(connection, CONTINUE_IDS.formatted(table));
        }
        execute(connection, "analyze " + String.join(", ", TABLES));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What happens inside the transaction. */
    private interface Writing {
        void write() throws SQLException;
    }
}
