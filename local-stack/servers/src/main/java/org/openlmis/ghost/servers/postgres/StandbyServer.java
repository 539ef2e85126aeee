package org.openlmis.ghost.servers.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A hot standby that streams from a running {@link PostgresServer} and answers queries.
 *
 * <p>It may be stopped, killed and started like its primary, and outlives a restart of it; the
 * primary keeps one gigabyte of WAL for it. Thread-safe.
 */
public final class StandbyServer implements AutoCloseable {

    private static final String FLUSHED = "SELECT pg_current_wal_flush_lsn()::text";
    private static final String REPLAYED =
            "SELECT coalesce(pg_last_wal_replay_lsn() >= ?::pg_lsn, false)";

    /**
     * Settings a standby starts with: nothing it does holds its primary back. They are where {@code
     * ALTER SYSTEM} writes, so that it may change them.
     */
    private static final Map<String, String> HARMLESS =
            Map.of(
                    "hot_standby", "on",
                    "hot_standby_feedback", "off",
                    "max_standby_streaming_delay", "30s",
                    "wal_receiver_status_interval", "1s",
                    "wal_retrieve_retry_interval", "200ms");

    private final PostgresServer primary;
    private final PostgresServer server;

    private StandbyServer(PostgresServer primary, PostgresServer server) {
        this.primary = primary;
        this.server = server;
    }

    static StandbyServer start(PostgresServer primary, Map<String, String> settings) {
        Path directory = PostgresServer.newDirectory();
        Map<String, String> own = new LinkedHashMap<>(HARMLESS);
        own.putAll(settings);
        new BaseBackup(primary).to(directory.resolve("data"), own);
        PostgresOptions options =
                primary.options()
                        .without(own.keySet())
                        .with("primary_conninfo", connectionTo(primary));
        PostgresServer server = new PostgresServer(primary.installation(), directory, options);
        server.startOrClose();
        return new StandbyServer(primary, server);
    }

    private static String connectionTo(PostgresServer primary) {
        return "host=%s port=%d user=%s application_name=standby"
                .formatted(primary.host(), primary.port(), PostgresServer.USER);
    }

    /** JDBC URL of a database, complete for the user {@code postgres}; sessions are read-only. */
    public String url(String database) {
        return server.url(database);
    }

    /** The port, the same after every start. */
    public int port() {
        return server.port();
    }

    /** Opens a connection of the superuser; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        return server.connect(database);
    }

    /** Whether all that the primary has flushed up to now is visible here. Both must run. */
    public boolean isCaughtUp() throws SQLException {
        return hasReplayed(primaryPosition());
    }

    /**
     * Waits until all that the primary has flushed up to this call is visible here.
     *
     * @throws org.openlmis.ghost.servers.process.ServerFailure if it is not within the limit
     */
    public void awaitCaughtUp(Duration limit) throws SQLException {
        String position = primaryPosition();
        server.process().await("replayed " + position, () -> hasReplayed(position), limit);
    }

    /** Whether WAL up to this position, such as {@code 0/3000148}, is replayed. */
    public boolean hasReplayed(String position) throws SQLException {
        try (Connection connection = connect("postgres");
                PreparedStatement query = connection.prepareStatement(REPLAYED)) {
            query.setString(1, position);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    /** Starts the stopped or killed standby again and waits until it answers. */
    public void start() {
        server.start();
    }

    /** Stops in order, ending all sessions. */
    public void stop() {
        server.stop();
    }

    /** Kills the server and its processes with SIGKILL. */
    public void kill() {
        server.kill();
    }

    /** What the server prints; gone when the server is closed, unless linked elsewhere. */
    public Path log() {
        return server.log();
    }

    /** Whether the server process is there. */
    public boolean isRunning() {
        return server.isRunning();
    }

    /** Ends the standby at once and removes its data; the primary is not touched. */
    @Override
    public void close() {
        server.close();
    }

    private String primaryPosition() throws SQLException {
        try (Connection connection = primary.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(FLUSHED)) {
            result.next();
            return result.getString(1);
        }
    }
}
