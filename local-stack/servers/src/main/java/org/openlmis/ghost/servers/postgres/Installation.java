package org.openlmis.ghost.servers.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openlmis.ghost.servers.process.Directories;
import org.openlmis.ghost.servers.process.ServerFailure;

/**
 * The binaries and a freshly initialised data directory to copy, kept in the temporary directory
 * between runs because unpacking and {@code initdb} take two seconds.
 *
 * <p>Several JVMs may install at once: each prepares a directory of its own and renames it; the
 * first wins. An installation from which a cleaner removed files is prepared again.
 */
record Installation(Path directory, Account account) {

    private static final String COMPLETE = "complete";

    /** The installation of this user on this machine, prepared if it is missing. */
    static Installation of(Binaries binaries) {
        Account account = Account.detect();
        try {
            String name =
                    "ghost-postgres-%s-%d-%s"
                            .formatted(binaries.checksum(), Account.effectiveUser(), account)
                            .toLowerCase(Locale.ROOT);
            Path directory = Path.of(System.getProperty("java.io.tmpdir"), name).toAbsolutePath();
            Installation installation = new Installation(directory, account);
            if (!installation.isComplete()) {
                installation.install(binaries);
            }
            return installation;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot install PostgreSQL in %s (java.io.tmpdir)"
                            .formatted(System.getProperty("java.io.tmpdir")),
                    e);
        }
    }

    /** Makes a new data directory with the superuser {@code postgres} and no passwords. */
    void createData(Path data) {
        Directories.copy(directory.resolve("template"), data);
        account.own(data);
    }

    /** The server's program and arguments, run by the account. */
    List<String> server(List<String> arguments) {
        return account.run(
                Stream.concat(Stream.of(program("postgres")), arguments.stream()).toList());
    }

    private void install(Binaries binaries) throws IOException {
        Path prepared = Directories.temporary(directory.getFileName() + "-");
        try {
            Installation preparing = new Installation(prepared, account);
            preparing.fill(binaries);
            preparing.moveTo(this);
        } finally {
            Directories.remove(prepared);
        }
    }

    private void fill(Binaries binaries) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        binaries.putInto(directory);
        initialise();
        Files.writeString(directory.resolve(COMPLETE), Long.toString(files()));
    }

    private void moveTo(Installation wanted) throws IOException {
        if (Files.exists(wanted.directory) && !wanted.isComplete()) {
            Path broken = Directories.temporary("ghost-postgres-broken-");
            Files.move(wanted.directory, broken, StandardCopyOption.ATOMIC_MOVE);
            Directories.remove(broken);
        }
        try {
            Files.move(directory, wanted.directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException another) {
            if (!wanted.isComplete()) {
                throw another;
            }
        }
    }

    private void initialise() throws IOException {
        Path data = Files.createDirectory(directory.resolve("template"));
        account.own(data);
        List<String> command =
                account.run(
                        List.of(
                                program("initdb"),
                                "--pgdata=" + data,
                                "--username=postgres",
                                "--auth=trust",
                                "--encoding=UTF8",
                                "--locale=C.UTF-8",
                                "--no-sync",
                                "--no-instructions"));
        Path log = directory.resolve("initdb.log");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (exitCode(process) != 0) {
            throw new ServerFailure("initdb failed: " + Files.readString(log));
        }
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while waiting for initdb", e);
        }
    }

    /** Whether all files are there and are this user's, so that nobody else can slip one in. */
    private boolean isComplete() throws IOException {
        Path mark = directory.resolve(COMPLETE);
        return Files.exists(mark)
                && Files.getAttribute(directory, "unix:uid").equals(Account.effectiveUser())
                && Files.readString(mark).equals(Long.toString(files()));
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> !file.endsWith(COMPLETE)).count();
        }
    }

    private String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }
}
