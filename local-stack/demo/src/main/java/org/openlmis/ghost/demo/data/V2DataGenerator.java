package org.openlmis.ghost.demo.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.openlmis.ghost.demo.data.order.OrderRows;
import org.openlmis.ghost.demo.data.people.PeopleRows;
import org.openlmis.ghost.demo.data.place.Facility;
import org.openlmis.ghost.demo.data.place.PlaceRows;
import org.openlmis.ghost.demo.data.place.Places;
import org.openlmis.ghost.demo.data.product.AssortmentRows;
import org.openlmis.ghost.demo.data.report.Forms;
import org.openlmis.ghost.demo.data.report.Reporters;
import org.openlmis.ghost.demo.data.requisition.Lines;
import org.openlmis.ghost.demo.data.requisition.RequisitionRows;
import org.openlmis.ghost.demo.data.requisition.Requisitions;
import org.openlmis.ghost.demo.data.row.Sink;
import org.openlmis.ghost.demo.data.stock.StockRows;
import org.openlmis.ghost.demo.data.supervision.SupervisionRows;
import org.openlmis.ghost.demo.data.template.TemplateRows;

/**
 * Fills the empty tables of a v2 database with reference data, facilities, products, users and
 * forms. The same seed and scale write the same rows, so that a failure can be repeated.
 * Thread-safe, as it keeps nothing.
 */
public final class V2DataGenerator {

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

    private static final int MOST_CHECKED_REQUISITIONS = 5_000;

    private final long seed;

    /** Everything this generator writes follows from the seed. */
    public V2DataGenerator(long seed) {
        this.seed = seed;
    }

    /**
     * Writes data of that scale in one transaction; v2's own ids continue after the written ones.
     * Of large scales the connection's user must be a superuser.
     *
     * @throws SQLException if the tables are missing or not empty; nothing is written then
     */
    public void generate(Connection connection, Scale scale) throws SQLException {
        generate(connection, scale.volume());
    }

    /**
     * Writes reference data of that scale, but only so many requisitions, for tests that need the
     * one and not the other.
     *
     * @throws SQLException if the tables are missing or not empty; nothing is written then
     */
    public void generate(Connection connection, Scale scale, int requisitions) throws SQLException {
        generate(connection, scale.volume().withRequisitions(requisitions));
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
                sink -> {
                    execute(connection, LEAVE_REFERENCES_UNCHECKED);
                    new PlaceRows(sink, Places.ofFacilities(count)).write();
                });
    }

    private void generate(Connection connection, Volume volume) throws SQLException {
        inOneTransaction(
                connection,
                sink -> {
                    if (volume.requisitions() > MOST_CHECKED_REQUISITIONS) {
                        execute(connection, LEAVE_REFERENCES_UNCHECKED);
                    }
                    write(sink, volume);
                });
    }

    private void inOneTransaction(Connection connection, Writing writing) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            Sink sink = new Sink(connection, seed);
            writing.write(sink);
            continueIds(connection, sink);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private static void write(Sink sink, Volume volume) throws SQLException {
        List<Facility> facilities = new PlaceRows(sink, volume.places()).write();
        new AssortmentRows(sink, volume.assortment()).write();
        new SupervisionRows(sink, volume.supervision()).write(facilities);
        new PeopleRows(sink, volume.people()).write(facilities);
        new TemplateRows(sink).write(volume.places().programs());
        writePapers(sink, volume);
    }

    /** What the country's work left behind, after the reference data, which it is read from. */
    private static void writePapers(Sink sink, Volume volume) throws SQLException {
        Requisitions requisitions =
                new Requisitions(
                        sink,
                        Reporters.read(sink),
                        Forms.read(sink),
                        volume.people().users(),
                        volume.requisitions());
        Lines lines = new Lines(sink);
        new RequisitionRows(sink, requisitions, lines).write();
        new OrderRows(sink, requisitions, lines).write();
        new StockRows(sink, volume.stock()).write();
    }

    private static void continueIds(Connection connection, Sink sink) throws SQLException {
        for (String table : sink.tablesWithId()) {
            execute(connection, CONTINUE_IDS.formatted(table));
        }
        execute(connection, "analyze " + String.join(", ", sink.tables()));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What happens inside the transaction. */
    private interface Writing {
        void write(Sink sink) throws SQLException;
    }
}
