package org.openlmis.ghost.demo.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code scripts/demo} as a user runs it, with an eye on every process and file it leaves. */
final class DemoProcess implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Path directory;
    private final Process process;
    private final Set<ProcessHandle> children = new HashSet<>();

    private DemoProcess(Path directory, Process process) {
        this.directory = directory;
        this.process = process;
    }

    /** Starts it from an empty directory, which takes all its temporary files as well. */
    static DemoProcess start(String... arguments) throws IOException {
        Path directory = Files.createTempDirectory("ghost-demo-test-");
        Files.setPosixFilePermissions(
                directory, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> command = new ArrayList<>();
        command.add(RunningStack.HOME.directory().resolve("scripts/demo").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("output").toFile());
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + directory);
        return new DemoProcess(directory, builder.start());
    }

    /** Waits until it prints that. */
    void awaitOutput(String text) {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> lookAtChildren() && (output().contains(text) || !process.isAlive()));
    }

    /** Waits for its end, and returns its exit code. */
    int awaitEnd() throws InterruptedException {
        await().atMost(LIMIT).until(() -> lookAtChildren() && !process.isAlive());
        return process.exitValue();
    }

    /** Tells it to end. */
    void terminate() {
        process.destroy();
    }

    String output() throws IOException {
        return Files.readString(directory.resolve("output"));
    }

    /** Processes it ever started and that are still there. */
    Set<String> leftProcesses() throws InterruptedException {
        Set<String> left = new HashSet<>();
        for (ProcessHandle child : children) {
            try {
                child.onExit().get(5, TimeUnit.SECONDS);
            } catch (java.util.concurrent.TimeoutException e) {
                left.add(child.info().toString());
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return left;
    }

    int startedProcesses() {
        return children.size();
    }

    /** Files it left, but for its output and the unpacked PostgreSQL that the next run takes. */
    Set<String> leftFiles() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("output"))
                    .filter(name -> !name.matches("ghost-postgres-[0-9a-f]+-\\d+-\\w+"))
                    .filter(name -> !name.startsWith("hsperfdata"))
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        org.openlmis.ghost.servers.process.Directories.remove(directory);
    }

    private boolean lookAtChildren() {
        process.descendants().forEach(children::add);
        return true;
    }
}
