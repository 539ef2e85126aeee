package org.openlmis.ghost.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Keeps connections open between uses, as the applications' pools do, and tells the thread that
 * uses one before each statement and each commit, so that a test can stop it there. Thread-safe.
 */
public final class Connections extends AbstractDataSource implements AutoCloseable {

    /** What a watched thread is told instead of SQL before it commits. */
    public static final String COMMIT = "<commit>";

    private static final ThreadLocal<@Nullable Consumer<String>> WATCHER = new ThreadLocal<>();

    private final DataSource server;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    public Connections(DataSource server) {
        this.server = server;
    }

    /** From now on this thread's statements and commits are told to the watcher; null ends it. */
    public static void watch(@Nullable Consumer<String> watcher) {
        WATCHER.set(watcher);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection pooled = idle.poll();
        Connection connection = pooled == null ? server.getConnection() : pooled;
        return (Connection)
                Proxy.newProxyInstance(
                        Connections.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) ->
                                method.getName().equals("equals") && arguments != null
                                        ? (Object) (proxy == arguments[0])
                                        : call(connection, method, arguments));
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    private @Nullable Object call(
            Connection connection, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        String name = method.getName();
        Consumer<String> watcher = WATCHER.get();
        if (watcher != null && name.equals("commit")) {
            tellCommit(connection, watcher);
        } else if (watcher != null && name.equals("prepareStatement") && arguments != null) {
            watcher.accept(String.valueOf(arguments[0]));
        } else if (name.equals("close")) {
            giveBack(connection);
            return null;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A crash instead of the commit leaves nothing behind. */
    private static void tellCommit(Connection connection, Consumer<String> watcher)
            throws SQLException {
        try {
            watcher.accept(COMMIT);
        } catch (RuntimeException crash) {
            connection.rollback();
            throw crash;
        }
    }

    private void giveBack(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            connection.setReadOnly(false);
            idle.push(connection);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.close();
        }
    }
}
