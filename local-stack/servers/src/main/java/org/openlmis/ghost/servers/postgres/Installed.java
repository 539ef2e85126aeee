package org.openlmis.ghost.servers.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A PostgreSQL that this machine has, clients included, which the archive lacks.
 *
 * @param home the directory with {@code bin}, such as {@code /usr/lib/postgresql/17}
 */
record Installed(Path home) implements Binaries {

    @Override
    public String checksum() {
        return Integer.toHexString(home.toAbsolutePath().hashCode());
    }

    @Override
    public void putInto(Path directory) throws IOException {
        Files.createSymbolicLink(directory.resolve("bin"), home.toAbsolutePath().resolve("bin"));
    }
}
