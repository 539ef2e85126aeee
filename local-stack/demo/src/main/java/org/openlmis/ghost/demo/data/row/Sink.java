package org.openlmis.ghost.demo.data.row;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the rows of one generation go: one COPY after the other, through one connection, in one
 * transaction. It knows which tables it wrote. Not thread-safe.
 */
public final class Sink {

    private final Connection connection;
    private final long seed;
    private final Set<String> tables = new TreeSet<>();
    private final Set<String> tablesWithId = new TreeSet<>();

    /** Writes through that connection what follows from that seed. */
    public Sink(Connection connection, long seed) {
        this.connection = connection;
        this.seed = seed;
    }

    /** A sequence of chance of its own for that topic. */
    public Dice dice(String topic) {
        return new Dice(seed, topic);
    }

    /**
     * The same for one thing among many, which rolls the same whenever it is asked for: so what
     * belongs to a thing need not be remembered.
     */
    public Dice dice(String topic, int thing) {
        return new Dice(seed + thing, topic);
    }

    /** Opens a COPY, which has to be closed before the next is opened. */
    public CopyTable copy(String table, List<String> columns) throws SQLException {
        tables.add(table);
        if (columns.contains("id")) {
            tablesWithId.add(table);
        }
        return new CopyTable(connection, table, columns);
    }

    /** Opens a COPY that adds to every row who wrote it and when, as the dice have it. */
    public AuditedTable audited(Dice dice, String table, String... columns) throws SQLException {
        List<String> all = new ArrayList<>(List.of(columns));
        all.addAll(Audit.COLUMNS);
        return new AuditedTable(copy(table, all), dice);
    }

    /** What was written so far, read back by that query, a row at a time; no COPY may be open. */
    public void read(String query, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    /** All tables opened so far. */
    public Set<String> tables() {
        return tables;
    }

    /** Those of them whose rows v2 numbers. */
    public Set<String> tablesWithId() {
        return tablesWithId;
    }

    /** Takes one row after the other. */
    public interface RowReader {

        /** The row at hand; it must not move on. */
        void read(ResultSet row) throws SQLException;
    }
}
