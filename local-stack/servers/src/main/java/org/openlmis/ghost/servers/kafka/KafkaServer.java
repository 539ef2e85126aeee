package org.openlmis.ghost.servers.kafka;

import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.openlmis.ghost.servers.process.Directories;
import org.openlmis.ghost.servers.process.JavaCommand;
import org.openlmis.ghost.servers.process.Ports;
import org.openlmis.ghost.servers.process.ServerCommand;
import org.openlmis.ghost.servers.process.ServerFailure;
import org.openlmis.ghost.servers.process.ServerProcess;

/**
 * A real Kafka broker, its own controller, on free ports of this machine, which tests may stop,
 * kill and start.
 *
 * <p>Topics are made by {@link #createTopic} or by those who are allowed to, never by being named.
 * Data live in a temporary directory that closing removes; they survive stop, kill and start. The
 * broker ends with this JVM, however that ends (see {@link ServerProcess}). Thread-safe.
 */
public final class KafkaServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);

    private final int port;
    private final ServerProcess process;

    private KafkaServer(int port, Path directory, List<String> command) {
        this.port = port;
        this.process =
                new ServerProcess(
                        new ServerCommand(
                                "Kafka on port " + port,
                                directory,
                                command,
                                Map.of(),
                                "TERM",
                                "KILL"),
                        this::answers,
                        START_LIMIT);
    }

    /** Starts a new broker without topics and waits until it answers. */
    public static KafkaServer start(KafkaOptions options) {
        Path directory = Directories.temporary("ghost-kafka-");
        int port = Ports.free();
        BrokerStorage storage = prepare(directory, port, options);
        List<String> command =
                JavaCommand.withHeap(options.heapMegabytes())
                        .log("kafka.server", "info")
                        .run(directory, "kafka.Kafka", storage.settings().toString());
        KafkaServer server = new KafkaServer(port, directory, command);
        server.startOrClose();
        return server;
    }

    /** Host and port, as clients want them. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    /**
     * Creates a topic and waits until it is there.
     *
     * @throws ServerFailure if there is one of this name
     */
    public void createTopic(String name, int partitions) {
        createTopic(name, partitions, Map.of());
    }

    /** Creates a topic with settings such as {@code cleanup.policy}. */
    public void createTopic(String name, int partitions, Map<String, String> settings) {
        NewTopic topic = new NewTopic(name, partitions, (short) 1).configs(settings);
        try (Admin admin = admin()) {
            admin.createTopics(List.of(topic))
                    .all()
                    .get(ANSWER_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new ServerFailure("Cannot create the topic " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while creating the topic " + name, e);
        }
    }

    /** Starts the stopped or killed broker again and waits until it answers. */
    public void start() {
        process.start();
    }

    /** Stops in order. */
    public void stop() {
        process.stop();
    }

    /** Kills the broker with SIGKILL. */
    public void kill() {
        process.kill();
    }

    /** What the server prints; gone when the server is closed, unless linked elsewhere. */
    public Path log() {
        return process.log();
    }

    /** Whether the broker process is there. */
    public boolean isRunning() {
        return process.isRunning();
    }

    /** Ends the broker at once and removes its data. */
    @Override
    public void close() {
        process.close();
    }

    private static BrokerStorage prepare(Path directory, int port, KafkaOptions options) {
        BrokerStorage storage = new BrokerStorage(directory);
        try {
            storage.write(HOST, port, Ports.free(), options);
            storage.format();
            return storage;
        } catch (RuntimeException e) {
            Directories.remove(directory);
            throw e;
        }
    }

    private void startOrClose() {
        try {
            start();
        } catch (ServerFailure failure) {
            close();
            throw failure;
        }
    }

    /** Asks only when the port is open: a client that waits for it would fill the log. */
    private boolean answers() throws Exception {
        try (Socket socket = new Socket(HOST, port);
                Admin admin = admin()) {
            return socket.isConnected()
                    && !admin.describeCluster()
                            .nodes()
                            .get(ANSWER_LIMIT.toSeconds(), TimeUnit.SECONDS)
                            .isEmpty();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
    }
}
