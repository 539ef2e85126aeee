package org.openlmis.ghost.demo.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.openlmis.ghost.demo.stack.Access;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.PGCopyInputStream;

/**
 * The quickest way rows can take from one database to another: COPY out of the one, COPY into an
 * unlogged table without keys in the other, through one thread.
 */
final class CopyPipe {

    private static final String CREATE =
            """
            create schema if not exists benchmark;
            drop table if exists benchmark.%1$s;
            create unlogged table benchmark.%1$s (%2$s)""";

    private static final String LIST_COLUMNS =
            """
            select string_agg(quote_ident(attname) || ' ' || format_type(atttypid, atttypmod), ', '
                order by attnum)
            from pg_attribute
            where attrelid = 'public.%s'::regclass and attnum > 0 and not attisdropped""";

    private static final String DROP = "drop schema benchmark cascade";

    private final Access source;
    private final Access target;

    CopyPipe(Access source, Access target) {
        this.source = source;
        this.target = target;
    }

    /** How many rows were copied, and in how many seconds. */
    record Copied(long rows, double seconds) {}

    /** Copies tables one after the other, and removes the copies. */
    Copied copy(List<String> tables) throws SQLException {
        try (Connection from = source.connect();
                Connection to = target.connect()) {
            for (String table : tables) {
                execute(to, CREATE.formatted(table, columns(from, table)));
            }
            long begin = System.nanoTime();
            long rows = 0;
            for (String table : tables) {
                rows += copy(from, to, table);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            execute(to, DROP);
            return new Copied(rows, seconds);
        }
    }

    private static long copy(Connection from, Connection to, String table) throws SQLException {
        String out = "copy public.%s to stdout".formatted(table);
        String in = "copy benchmark.%s from stdin".formatted(table);
        try (InputStream rows = new PGCopyInputStream(from.unwrap(PGConnection.class), out)) {
            CopyManager manager = to.unwrap(PGConnection.class).getCopyAPI();
            return manager.copyIn(in, rows, 1 << 16);
        } catch (IOException e) {
            throw new SQLException("cannot copy " + table, e);
        }
    }

    private static String columns(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(LIST_COLUMNS.formatted(table))) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
