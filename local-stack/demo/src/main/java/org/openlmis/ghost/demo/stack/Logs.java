package org.openlmis.ghost.demo.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openlmis.ghost.servers.process.Directories;

/**
 * The directory with the logs of all processes. A server's log lies in the server's own directory
 * and goes with it; a second link to the file keeps it here.
 */
public record Logs(Path directory) {

    /** A new empty directory in the JVM's temporary directory. */
    public static Logs create() {
        return new Logs(Directories.temporary("ghost-demo-logs-"));
    }

    /** Keeps the log of a process under that name; it need not exist yet. */
    void keep(String name, Path log) {
        Path link = file(name);
        try {
            if (!Files.exists(log)) {
                Files.createFile(log);
            }
            Files.deleteIfExists(link);
            Files.createLink(link, log);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep " + log + " as " + link, e);
        }
    }

    /** The log of that name. */
    public Path file(String name) {
        return directory.resolve(name + ".log");
    }

    /** The last line that is not empty; empty if there is none. */
    public String lastLine(String name) {
        try {
            List<String> lines =
                    Files.readAllLines(file(name)).stream().filter(l -> !l.isBlank()).toList();
            return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        } catch (IOException e) {
            return "(cannot be read: " + e + ")";
        }
    }

    /** Removes the directory with all logs. */
    public void remove() {
        Directories.remove(directory);
    }
}
