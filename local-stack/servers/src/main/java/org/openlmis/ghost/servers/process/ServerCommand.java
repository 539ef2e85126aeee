package org.openlmis.ghost.servers.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How one server is run.
 *
 * @param name what messages call it
 * @param directory everything the server writes; removed when the server is closed
 * @param command program and arguments, the same at every start
 * @param environment variables added to this JVM's own
 * @param stopSignal the signal of an orderly stop, without {@code SIG}
 * @param abortSignal the signal of the fastest stop that leaves no child process behind
 */
public record ServerCommand(
        String name,
        Path directory,
        List<String> command,
        Map<String, String> environment,
        String stopSignal,
        String abortSignal) {

    public ServerCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** What the server prints, appended at every start. */
    public Path log() {
        return directory.resolve("server.log");
    }
}
