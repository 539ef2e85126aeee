package org.openlmis.ghost.servers.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnedServerIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "TERM", "INT"})
    void endsWithItsOwnerAndLeavesNoFile(String signal) throws Exception {
        Path file = directory.resolve("port");
        Process owner = startOwner(file);
        await().atMost(LIMIT).until(() -> Files.exists(file));
        List<ProcessHandle> servers = listeningOn(Files.readString(file));
        assertThat(servers).hasSize(1);
        List<ProcessHandle> workers = servers.get(0).children().toList();
        assertThat(workers).isNotEmpty();

        new ProcessBuilder("sh", "-c", "kill -s " + signal + " " + owner.pid()).start().waitFor();

        await().atMost(LIMIT)
                .until(
                        () ->
                                !owner.isAlive()
                                        && servers.stream().noneMatch(ProcessHandle::isAlive)
                                        && workers.stream().noneMatch(ProcessHandle::isAlive)
                                        && isEmptyOfServers());
    }

    private Process startOwner(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + directory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
    }

    private static List<ProcessHandle> listeningOn(String port) {
        return ProcessHandle.allProcesses().filter(process -> isServer(process, port)).toList();
    }

    private static boolean isServer(ProcessHandle process, String port) {
        List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
        return arguments.contains("-D") && arguments.contains(port);
    }

    private boolean isEmptyOfServers() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.noneMatch(file -> file.getFileName().toString().contains("data"));
        }
    }
}
