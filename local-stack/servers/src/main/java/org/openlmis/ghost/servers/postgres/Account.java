package org.openlmis.ghost.servers.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openlmis.ghost.servers.process.ServerFailure;

/**
 * The account PostgreSQL runs under; it refuses root, as which continuous integration often runs.
 */
enum Account {
    /** This JVM's own account, which is not root. */
    OWN(List.of()),

    /** Root seen as nobody from inside a user namespace of its own; files stay root's. */
    USER_NAMESPACE(List.of("unshare", "--user")),

    /** The account nobody, where namespaces are forbidden; files must be given to it. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODY_ID = 65534;

    private final List<String> prefix;

    Account(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The first account that this machine allows. */
    static Account detect() {
        if (effectiveUser() != 0) {
            return OWN;
        }
        return Stream.of(USER_NAMESPACE, NOBODY)
                .filter(Account::works)
                .findFirst()
                .orElseThrow(
                        () ->
                                new ServerFailure(
                                        "PostgreSQL refuses to run as root, and neither 'unshare --user' nor"
                                                + " 'setpriv --reuid' (package util-linux) works here; run as an"
                                                + " ordinary user"));
    }

    /** The user id of this JVM. */
    static int effectiveUser() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read /proc/self; only Linux is supported", e);
        }
    }

    /** The command as this account runs it. */
    List<String> run(List<String> command) {
        List<String> line = new ArrayList<>(prefix);
        line.addAll(command);
        return line;
    }

    /** Gives the directory with all it holds to this account. */
    void own(Path directory) {
        if (this != NOBODY) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", NOBODY_ID);
                Files.setAttribute(file, "unix:gid", NOBODY_ID);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot give " + directory + " to nobody", e);
        }
    }

    private boolean works() {
        try {
            return new ProcessBuilder(run(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
