package org.openlmis.ghost.backfill.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Keeps everybody from reading a table, so that a chunk cannot be landed meanwhile. */
public final class TableLock implements AutoCloseable {

    private final Connection holder;

    private TableLock(Connection holder) {
        this.holder = holder;
    }

    /** Waits for those who read the table now, then locks it. */
    public static TableLock on(DataSource database, String table) throws SQLException {
        Connection holder = database.getConnection();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
        return new TableLock(holder);
    }

    /** Lets the others go on. */
    public void release() throws SQLException {
        holder.rollback();
    }

    @Override
    public void close() throws SQLException {
        holder.close();
    }
}
