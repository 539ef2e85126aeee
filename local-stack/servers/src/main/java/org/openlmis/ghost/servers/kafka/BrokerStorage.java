package org.openlmis.ghost.servers.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.openlmis.ghost.servers.process.JavaCommand;
import org.openlmis.ghost.servers.process.ServerFailure;

/**
 * The settings file and the formatted log directory that a broker demands before its first start.
 */
record BrokerStorage(Path directory) {

    /** Any 16 bytes in Base64 do: no broker ever meets another. */
    private static final String CLUSTER = "Z2hvc3QtbWlncmF0aW9uLQ";

    private static final int FORMAT_HEAP_MEGABYTES = 64;

    Path settings() {
        return directory.resolve("server.properties");
    }

    /** Writes the settings of a broker that is its own controller. */
    void write(String host, int port, int controllerPort, KafkaOptions options) {
        Properties properties = new Properties();
        properties.putAll(options.settings());
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("controller.quorum.voters", "1@" + host + ":" + controllerPort);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty(
                KafkaOptions.LISTENERS,
                "PLAINTEXT://%s:%d,CONTROLLER://%s:%d%s"
                        .formatted(
                                host,
                                port,
                                host,
                                controllerPort,
                                options.settings().getOrDefault(KafkaOptions.LISTENERS, "")));
        properties.setProperty("log.dirs", directory.resolve("data").toString());
        try (Writer file = Files.newBufferedWriter(settings())) {
            properties.store(file, null);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + settings(), e);
        }
    }

    /** Formats the log directory. */
    void format() {
        List<String> command =
                JavaCommand.withHeap(FORMAT_HEAP_MEGABYTES)
                        .run(
                                directory,
                                "kafka.tools.StorageTool",
                                "format",
                                "--cluster-id=" + CLUSTER,
                                "--config=" + settings());
        Path log = directory.resolve("format.log");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            if (process.waitFor() != 0) {
                throw new ServerFailure(
                        "Kafka cannot format its storage: " + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while Kafka formats its storage", e);
        }
    }
}
