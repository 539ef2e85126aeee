package org.openlmis.ghost.demo.deploy;

import static org.openlmis.ghost.demo.deploy.ComposeFile.map;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.openlmis.ghost.servers.process.Directories;
import org.openlmis.ghost.servers.process.JavaCommand;
import org.openlmis.ghost.servers.process.Ports;
import org.openlmis.ghost.servers.process.ServerCommand;
import org.openlmis.ghost.servers.process.ServerProcess;

/**
 * Connect and the consumer as processes that are told what the compose file tells their containers,
 * but for where others are.
 */
final class DeployedContainers {

    private static final int HEAP_MEGABYTES = 384;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String HOST = "127.0.0.1";

    private final ComposeFile compose = new ComposeFile();
    private final HttpClient http = HttpClient.newHttpClient();
    private final DeployedBroker broker;
    private final Map<String, String> variables;

    /**
     * @param variables what {@code .env} says, under the names of the compose file
     */
    DeployedContainers(DeployedBroker broker, Map<String, String> variables) {
        this.broker = broker;
        this.variables = Map.copyOf(variables);
    }

    /** Connect, not started; it listens on that port. */
    ServerProcess connect(int port) throws IOException {
        Path directory = Directories.temporary("ghost-deployed-connect-");
        Path settings = directory.resolve("connect.properties");
        try (var file = Files.newBufferedWriter(settings)) {
            connectSettings(port).store(file, null);
        }
        List<String> command =
                JavaCommand.withHeap(HEAP_MEGABYTES)
                        .run(
                                directory,
                                "org.apache.kafka.connect.cli.ConnectDistributed",
                                settings.toString());
        return process("connect", directory, command, environment("connect"), port, "/connectors");
    }

    /** The consumer, not started; it listens on that port. */
    ServerProcess consumer(Path jar, int port, Map<String, String> databases) throws IOException {
        Path directory = Directories.temporary("ghost-deployed-consumer-");
        Map<String, String> environment = environment("consumer");
        environment.put("SPRING_CONFIG_IMPORT", "configtree:" + secretsOf("consumer", directory));
        environment.put("SERVER_PORT", "" + port);
        environment.putAll(databases);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                List.of(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + directory,
                        "-jar",
                        jar.toString());
        return process("consumer", directory, command, environment, port, "/actuator/health");
    }

    /** The image's start script makes properties of these variables. */
    private Properties connectSettings(int port) {
        Properties settings = new Properties();
        environment("connect")
                .forEach(
                        (name, value) ->
                                settings.put(
                                        name.replaceFirst("^CONNECT_", "")
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '.'),
                                        value));
        String json = "org.apache.kafka.connect.json.JsonConverter";
        settings.put("key.converter", json);
        settings.put("value.converter", json);
        settings.put("plugin.discovery", "service_load");
        settings.put("listeners", "http://%s:%d".formatted(HOST, port));
        return settings;
    }

    private Map<String, String> environment(String service) {
        Map<String, String> environment = new HashMap<>();
        compose.environment(service).forEach((name, value) -> environment.put(name, filled(value)));
        return environment;
    }

    /** Fills in variables and their defaults, then what differs on this machine. */
    private String filled(Object value) {
        String text = String.valueOf(value);
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            text =
                    text.replaceAll(
                            "(?<!\\$)\\$\\{" + variable.getKey() + "[^}]*}", variable.getValue());
        }
        return text.replaceAll("(?<!\\$)\\$\\{\\w+:-([^}]*)}", "$1")
                .replace("$$", "$")
                .replace("kafka:9092", broker.bootstrapServers())
                .replace("/run/secrets", broker.secrets().toString());
    }

    /** A directory with the service's secrets under the names that its container sees. */
    private String secretsOf(String service, Path directory) throws IOException {
        Path secrets = Files.createDirectory(directory.resolve("secrets"));
        for (Object secret : (List<?>) compose.service(service).get("secrets")) {
            Path file = broker.secrets().resolve("" + map(secret).get("source"));
            Files.copy(file, secrets.resolve("" + map(secret).get("target")));
        }
        return secrets + "/";
    }

    private ServerProcess process(
            String name,
            Path directory,
            List<String> command,
            Map<String, String> environment,
            int port,
            String path) {
        URI asked = URI.create("http://%s:%d%s".formatted(HOST, port, path));
        return new ServerProcess(
                new ServerCommand(
                        "deployed " + name, directory, command, environment, "TERM", "KILL"),
                () -> answers(asked),
                LIMIT);
    }

    private boolean answers(URI uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    /** A port for one of them. */
    static int port() {
        return Ports.free();
    }
}
