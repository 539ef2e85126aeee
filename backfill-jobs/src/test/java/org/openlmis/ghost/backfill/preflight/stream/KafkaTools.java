package org.openlmis.ghost.backfill.preflight.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openlmis.ghost.servers.process.JavaCommand;

/** Runs commands as somebody would in a shell, with Kafka's tools on the path. */
final class KafkaTools {

    private static final int HEAP_MEGABYTES = 128;

    private KafkaTools() {}

    static void run(Path directory, String command) throws IOException, InterruptedException {
        tool(directory, "kafka-topics.sh", "org.apache.kafka.tools.TopicCommand");
        tool(directory, "kafka-configs.sh", "kafka.admin.ConfigCommand");
        Path output = directory.resolve("output");
        ProcessBuilder shell =
                new ProcessBuilder("bash", "-c", command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        shell.environment()
                .merge("PATH", directory.toString(), (path, tools) -> tools + ":" + path);
        if (shell.start().waitFor() != 0) {
            throw new IOException(command + " failed: " + Files.readString(output));
        }
    }

    private static void tool(Path directory, String name, String mainClass) throws IOException {
        String java =
                String.join(" ", JavaCommand.withHeap(HEAP_MEGABYTES).run(directory, mainClass));
        Path script = directory.resolve(name);
        Files.writeString(script, "#!/bin/sh\nexec %s \"$@\"\n".formatted(java));
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
    }
}
