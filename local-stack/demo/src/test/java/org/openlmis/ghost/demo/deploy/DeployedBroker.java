package org.openlmis.ghost.demo.deploy;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.openlmis.ghost.servers.process.Directories;
import org.openlmis.ghost.servers.process.JavaCommand;
import org.openlmis.ghost.servers.process.Ports;
import org.openlmis.ghost.servers.process.ServerCommand;
import org.openlmis.ghost.servers.process.ServerProcess;

/**
 * A broker with the settings, the secrets and the rights of the compose file; only ports and
 * directories are others.
 */
final class DeployedBroker implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int HEAP_MEGABYTES = 256;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Path directory;
    private final int port = Ports.free();
    private final ServerProcess process;

    private DeployedBroker(Path directory) throws IOException, InterruptedException {
        this.directory = directory;
        run(List.of(script("scripts/make-secrets"), secrets().toString()));
        Path settings = Files.writeString(directory.resolve("server.properties"), settings());
        run(
                java(
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id=Z2hvc3QtbWlncmF0aW9uLQ",
                        "--config=" + settings));
        this.process =
                new ServerProcess(
                        new ServerCommand(
                                "deployed Kafka",
                                directory,
                                java("kafka.Kafka", settings.toString()),
                                Map.of(),
                                "TERM",
                                "KILL"),
                        this::answers,
                        LIMIT);
    }

    static DeployedBroker start() throws IOException, InterruptedException {
        DeployedBroker broker = new DeployedBroker(Directories.temporary("ghost-deployed-kafka-"));
        broker.process.start();
        broker.createAcls();
        return broker;
    }

    String bootstrapServers() {
        return HOST + ":" + port;
    }

    Path secrets() {
        return directory.resolve("secrets");
    }

    /** How a client of that account connects. */
    Map<String, Object> client(String account) throws IOException {
        return client(account, secret("kafka-" + account + "-password"));
    }

    Map<String, Object> client(String account, String password) {
        return Map.of(
                "bootstrap.servers", bootstrapServers(),
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", login(account, password),
                "request.timeout.ms", "5000",
                "default.api.timeout.ms", "15000");
    }

    String secret(String name) throws IOException {
        return Files.readString(secrets().resolve(name));
    }

    @Override
    public void close() {
        process.close();
    }

    private static String login(String account, String password) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(account, password);
    }

    private String settings() {
        return Repository.text("compose/kafka/server.properties")
                .replace("INSIDE://:9092", "INSIDE://%s:%d".formatted(HOST, port))
                .replace("INSIDE://kafka:9092", "INSIDE://" + bootstrapServers())
                .replace("localhost:9093", HOST + ":" + Ports.free())
                .replace("/var/lib/kafka/data", directory.resolve("data").toString())
                .replace("/run/secrets", secrets().toString());
    }

    /** Runs the script as the container does; the command it calls is Kafka's own. */
    private void createAcls() throws IOException, InterruptedException {
        Path bin = Files.createDirectories(directory.resolve("bin"));
        String java = String.join(" ", java("org.apache.kafka.tools.AclCommand"));
        Path command = bin.resolve("kafka-acls.sh");
        Files.writeString(command, "#!/bin/sh\nexec %s \"$@\"\n".formatted(java));
        command.toFile().setExecutable(true);
        Path admin = directory.resolve("admin.properties");
        Files.writeString(
                admin,
                "security.protocol=SASL_PLAINTEXT\nsasl.mechanism=PLAIN\nsasl.jaas.config=%s\n"
                        .formatted(login("admin", secret("kafka-admin-password"))));
        run(
                List.of(
                        "env",
                        "PATH=%s:%s".formatted(bin, System.getenv("PATH")),
                        script("compose/kafka/create-acls"),
                        bootstrapServers(),
                        admin.toString()));
    }

    private List<String> java(String mainClass, String... arguments) {
        return JavaCommand.withHeap(HEAP_MEGABYTES).run(directory, mainClass, arguments);
    }

    private static String script(String path) {
        return Repository.ROOT.resolve(path).toString();
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed: " + Files.readString(output));
        }
    }

    private boolean answers() throws Exception {
        try (Socket socket = new Socket(HOST, port);
                Admin admin = Admin.create(client("admin"))) {
            return socket.isConnected()
                    && !admin.describeCluster().nodes().get(10, TimeUnit.SECONDS).isEmpty();
        }
    }
}
