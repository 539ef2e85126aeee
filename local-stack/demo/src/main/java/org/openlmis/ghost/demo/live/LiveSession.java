package org.openlmis.ghost.demo.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.live.change.Changes;
import org.openlmis.ghost.demo.live.change.LiveChange;
import org.openlmis.ghost.demo.live.row.Referrers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One connection of the application, with all it can change through it. Not thread-safe. */
final class LiveSession implements AutoCloseable {

    /** Nothing here waits for long; a change that would is rolled back. */
    private static final String LIMIT_WAITING = "set lock_timeout = '5s'";

    private final Connection connection;
    private final Changes changes;

    private LiveSession(Connection connection, Dice dice, Referrers referrers) {
        JdbcClient v2 = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.connection = connection;
        this.changes = new Changes(v2, dice, referrers);
    }

    static LiveSession open(ConnectionSource source, Dice dice, Referrers referrers)
            throws SQLException {
        Connection connection = source.open();
        try (Statement statement = connection.createStatement()) {
            statement.execute(LIMIT_WAITING);
            connection.setAutoCommit(false);
            return new LiveSession(connection, dice, referrers);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Makes the change without committing it; false if there was no row to make it with. */
    boolean make(LiveChange change) {
        return change.make(changes);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
