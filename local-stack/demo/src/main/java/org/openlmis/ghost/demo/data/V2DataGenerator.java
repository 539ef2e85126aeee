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
        inOneTransaction(connection, scale.volume());
    }

    /**
     * Writes that many facilities, one in ten with a supported program, with the reference data
     * they need, in one transaction; for benchmarks.
     *
     * @throws SQLException if the tables are missing or not empty; nothing is written then
     */
    public void generateFacilities(Connection connection, int count) throws SQLException {
        inOneTransaction(connection, Volume.ofFacilities(count));
    }

    private void inOneTransaction(Connection connection, Volume volume) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            write(connection, volume);
            connection.commit();
        } catch (SQLException e) {
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
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(CONTINUE_IDS.formatted(table));
            }
            statement.execute("analyze " + String.join(", ", TABLES));
        }
    }
}
