package org.openlmis.ghost.demo.runbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Carries commands out, each time anew, and stops at the first that fails.
 *
 * @param home where they are carried out
 * @param directory where their output is kept
 * @param environment variables added to this JVM's own
 */
record Shell(Path home, Path directory, Map<String, String> environment) {

    /** How commands ended, and what they printed on both outputs. */
    record Outcome(int exitCode, String output) {}

    Outcome run(String commands) {
        try {
            return outcome(commands);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run bash in " + home, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + commands, e);
        }
    }

    private Outcome outcome(String commands) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder(List.of("bash", "-euo", "pipefail", "-c", commands))
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        return new Outcome(exitCode, Files.readString(output));
    }
}
