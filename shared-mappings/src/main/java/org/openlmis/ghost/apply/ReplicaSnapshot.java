package org.openlmis.ghost.apply;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.LandingTable;
import org.openlmis.ghost.landing.Lsn;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/**
 * One short read of the replica: the position it had replayed, then all tables of a chunk in one
 * snapshot, streamed row by row into staging tables of the target without being decoded. Holds one
 * replica connection; close it soon. For one thread.
 */
final class ReplicaSnapshot implements AutoCloseable {

    private static final String POSITION =
            "select case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_flush_lsn() end::text";
    private static final String BEGIN = "begin isolation level repeatable read, read only";

    private final Connection connection;
    private final Lsn lsn;

    private ReplicaSnapshot(Connection connection, Lsn lsn) {
        this.connection = connection;
        this.lsn = lsn;
    }

    static ReplicaSnapshot open(DataSource replica) throws SQLException {
        Connection connection = replica.getConnection();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            Lsn lsn = position(statement);
            statement.execute(BEGIN);
            return new ReplicaSnapshot(connection, lsn);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Lsn position(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(POSITION)) {
            row.next();
            return Lsn.parse(row.getString(1));
        }
    }

    /** What the replica had replayed before the snapshot was taken. */
    Lsn lsn() {
        return lsn;
    }

    /**
     * Copies the rows of a range of one table into the target's staging table; returns how many.
     */
    long copy(LandingTable table, ChunkRange range, Connection target, String stage)
            throws SQLException {
        String columns = table.columnNames().stream().collect(Collectors.joining(", "));
        String select =
                "copy (select %s from %s where %s) to stdout"
                        .formatted(
                                table.columnNames().stream()
                                        .map(name -> "t0." + name)
                                        .collect(Collectors.joining(", ")),
                                table.from("public"),
                                table.throughIndexes(condition(table, range)));
        CopyIn in =
                target.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy %s (%s) from stdin".formatted(stage, columns));
        try {
            CopyOut out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(select);
            for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
                in.writeToCopy(row, 0, row.length);
            }
            return in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    /**
     * COPY takes no parameters: bounds are keys this system read from v2, and are quoted all the
     * same.
     */
    private static String condition(LandingTable table, ChunkRange range) {
        String condition = table.inRange(range.lower(), range.upper());
        for (String bound : new @Nullable String[] {range.lower(), range.upper()}) {
            if (bound != null) {
                String literal = "'" + bound.replace("'", "''") + "'";
                condition = condition.replaceFirst("\\?", Matcher.quoteReplacement(literal));
            }
        }
        return condition;
    }

    /** Ends the snapshot; a replica that broke meanwhile has ended it already. */
    @Override
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("rollback");
        }
    }
}
