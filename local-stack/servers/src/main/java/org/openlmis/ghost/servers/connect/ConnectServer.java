package org.openlmis.ghost.servers.connect;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openlmis.ghost.servers.kafka.KafkaServer;
import org.openlmis.ghost.servers.process.Directories;
import org.openlmis.ghost.servers.process.JavaCommand;
import org.openlmis.ghost.servers.process.Ports;
import org.openlmis.ghost.servers.process.ServerCommand;
import org.openlmis.ghost.servers.process.ServerFailure;
import org.openlmis.ghost.servers.process.ServerProcess;

/**
 * A real Kafka Connect worker in distributed mode, with Debezium's PostgreSQL connector, on a free
 * port of this machine, which tests may stop, kill and start.
 *
 * <p>Connectors and their offsets live in Kafka, so they survive stop, kill and start. The worker
 * ends with this JVM, however that ends (see {@link ServerProcess}). Thread-safe.
 */
public final class ConnectServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int HEAP_MEGABYTES = 384;
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration WORK_LIMIT = Duration.ofSeconds(120);

    private final int port;
    private final URI url;
    private final ConnectClient client;
    private final ServerProcess process;

    private ConnectServer(int port, URI url, Path directory, List<String> command) {
        this.port = port;
        this.url = url;
        this.client = new ConnectClient(url);
        this.process =
                new ServerProcess(
                        new ServerCommand(
                                "Connect on port " + port,
                                directory,
                                command,
                                Map.of(),
                                "TERM",
                                "KILL"),
                        this::answers,
                        START_LIMIT);
    }

    /**
     * Starts the only worker on this broker and waits until it takes connectors.
     *
     * @throws ServerFailure if the broker has a worker's topics already
     */
    public static ConnectServer start(KafkaServer kafka) {
        WorkerSettings.createTopics(kafka);
        Path directory = Directories.temporary("ghost-connect-");
        int port = Ports.free();
        URI url = URI.create("http://" + HOST + ":" + port);
        Path settings = WorkerSettings.write(directory, kafka, url.toString());
        List<String> command =
                JavaCommand.withHeap(HEAP_MEGABYTES)
                        .log("io.debezium", "info")
                        .run(
                                directory,
                                "org.apache.kafka.connect.cli.ConnectDistributed",
                                settings.toString());
        ConnectServer server = new ConnectServer(port, url, directory, command);
        server.startOrClose();
        return server;
    }

    /** The address of the REST interface. */
    public URI url() {
        return url;
    }

    /** Creates or reconfigures a connector, waiting while the worker is busy with its group. */
    public void putConnector(String name, Map<String, String> configuration) {
        process.await(
                "free to take connector " + name,
                () -> client.putConnector(name, configuration),
                WORK_LIMIT);
    }

    /** What the worker says about the connector. */
    public ConnectorStatus status(String name) {
        return client.status(name);
    }

    /**
     * Waits until the connector and its tasks run.
     *
     * @throws ServerFailure with the stack trace as soon as one of them fails
     */
    public void awaitRunning(String name) {
        process.await("running connector " + name, () -> runs(name), WORK_LIMIT);
    }

    /** Removes a connector, waiting while the worker is busy with its group. */
    public void deleteConnector(String name) {
        process.await(
                "free to delete connector " + name, () -> client.deleteConnector(name), WORK_LIMIT);
    }

    /** Starts the stopped or killed worker again and waits until it takes connectors. */
    public void start() {
        process.start();
    }

    /** Stops in order: tasks flush what they have read. */
    public void stop() {
        process.stop();
    }

    /** Kills the worker with SIGKILL. */
    public void kill() {
        process.kill();
    }

    /** What the server prints; gone when the server is closed, unless linked elsewhere. */
    public Path log() {
        return process.log();
    }

    /** Whether the worker process is there. */
    public boolean isRunning() {
        return process.isRunning();
    }

    /** Ends the worker at once and removes its files; the broker is not touched. */
    @Override
    public void close() {
        process.close();
    }

    private void startOrClose() {
        try {
            start();
        } catch (ServerFailure failure) {
            close();
            throw failure;
        }
    }

    private boolean runs(String name) {
        ConnectorStatus status = client.status(name);
        if (status.isFailed()) {
            throw new ServerFailure("Connector " + name + " failed: " + status.trace());
        }
        return status.isRunning();
    }

    private boolean answers() throws IOException {
        try (Socket socket = new Socket(HOST, port)) {
            return socket.isConnected() && client.isHealthy();
        }
    }
}
