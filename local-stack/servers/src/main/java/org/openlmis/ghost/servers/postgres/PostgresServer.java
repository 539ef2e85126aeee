package org.openlmis.ghost.servers.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openlmis.ghost.servers.process.Directories;
import org.openlmis.ghost.servers.process.Ports;
import org.openlmis.ghost.servers.process.ServerCommand;
import org.openlmis.ghost.servers.process.ServerFailure;
import org.openlmis.ghost.servers.process.ServerProcess;

/**
 * A real PostgreSQL server on a free port of this machine, which tests may stop, kill and start.
 *
 * <p>The superuser {@code postgres} needs no password. Data live in a temporary directory that
 * closing removes; they survive stop, kill and start. The server ends with this JVM, however that
 * ends (see {@link ServerProcess}). Thread-safe.
 */
public final class PostgresServer implements AutoCloseable {

    /** The superuser of every server. */
    public static final String USER = "postgres";

    private static final String HOST = "127.0.0.1";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Installation installation;
    private final PostgresOptions options;
    private final Path data;
    private final int port;
    private final ServerProcess process;

    PostgresServer(Installation installation, Path directory, PostgresOptions options) {
        this.installation = installation;
        this.options = options;
        this.data = directory.resolve("data");
        this.port = Ports.free();
        ServerCommand command =
                new ServerCommand(
                        "PostgreSQL on port " + port,
                        directory,
                        installation.server(arguments()),
                        Map.of("LC_ALL", "C.UTF-8"),
                        "INT",
                        "QUIT");
        this.process = new ServerProcess(command, this::answers, START_LIMIT);
    }

    /** Starts a new server with empty data and waits until it answers. */
    public static PostgresServer start(PostgresOptions options) {
        Installation installation = Installation.of(options.binaries());
        Path directory = newDirectory();
        installation.createData(directory.resolve("data"));
        PostgresServer server = new PostgresServer(installation, directory, options);
        server.startOrClose();
        return server;
    }

    /** JDBC URL of a database, complete for the user {@code postgres}. */
    public String url(String database) {
        return "jdbc:postgresql://%s:%d/%s?user=%s".formatted(HOST, port, database, USER);
    }

    /** The address the server listens on. */
    public String host() {
        return HOST;
    }

    /** The port, the same after every start. */
    public int port() {
        return port;
    }

    /** Opens a connection of the superuser; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database));
    }

    /**
     * Creates an empty database.
     *
     * @throws ServerFailure if there is one of this name
     */
    public void createDatabase(String name) {
        execute("CREATE DATABASE \"" + name.replace("\"", "\"\"") + "\"");
    }

    /** Starts a hot standby of this server, which must run; it need not stop. */
    public StandbyServer standby() {
        return standby(Map.of());
    }

    /** Starts a hot standby with settings that differ from this server's. */
    public StandbyServer standby(Map<String, String> settings) {
        return StandbyServer.start(this, settings);
    }

    /** Starts the stopped or killed server again and waits until it answers. */
    public void start() {
        process.start();
    }

    /** Stops in order, ending all sessions ({@code pg_ctl stop -m fast}). */
    public void stop() {
        process.stop();
    }

    /** Kills the server and its processes with SIGKILL; the next start recovers from the WAL. */
    public void kill() {
        process.kill();
    }

    /** What the server prints; gone when the server is closed, unless linked elsewhere. */
    public Path log() {
        return process.log();
    }

    /** Whether the server process is there. */
    public boolean isRunning() {
        return process.isRunning();
    }

    /** Ends the server at once and removes its data. */
    @Override
    public void close() {
        process.close();
    }

    void startOrClose() {
        try {
            start();
        } catch (ServerFailure failure) {
            close();
            throw failure;
        }
    }

    PostgresOptions options() {
        return options;
    }

    ServerProcess process() {
        return process;
    }

    Path data() {
        return data;
    }

    Installation installation() {
        return installation;
    }

    static Path newDirectory() {
        Path directory = Directories.temporary("ghost-postgres-data-");
        try {
            return Files.setPosixFilePermissions(
                    directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open " + directory, e);
        }
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString(), "-p", "" + port));
        options.settings()
                .forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }

    private boolean answers() throws SQLException {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        }
    }

    private void execute(String sql) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new ServerFailure("PostgreSQL on port %d refused: %s".formatted(port, sql), e);
        }
    }
}
