package org.openlmis.ghost.servers.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A shell that ends a server and removes its directory when this JVM dies without doing so, be it
 * by {@code kill -9}: it waits for the end of a pipe that only this JVM holds open.
 */
final class Watcher {

    private final Process shell;

    Watcher(String abortSignal, Path directory) {
        try {
            shell =
                    new ProcessBuilder(
                                    "sh",
                                    "-c",
                                    script(),
                                    "watch",
                                    abortSignal,
                                    directory.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run sh", e);
        }
    }

    /** From now on this process is the server. */
    void watch(Process server) {
        tell(server.pid());
    }

    /** There is no server now. */
    void rest() {
        tell(0);
    }

    /** Lets the directory alone. */
    void dismiss() {
        shell.destroyForcibly();
    }

    private void tell(long pid) {
        try {
            OutputStream pipe = shell.getOutputStream();
            pipe.write((pid + "\n").getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The shell that watches the server has ended", e);
        }
    }

    private static String script() throws IOException {
        try (InputStream script = Watcher.class.getResourceAsStream("watch.sh")) {
            return new String(
                    Objects.requireNonNull(script, "watch.sh is missing").readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
