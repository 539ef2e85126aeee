package org.openlmis.ghost.servers.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** Where the programs of a PostgreSQL server come from. */
sealed interface Binaries permits Archive, Installed {

    /** Tells one version from another, in hexadecimal digits. */
    String checksum() throws IOException;

    /** Puts the programs, readable by every user, into {@code bin} of an empty directory. */
    void putInto(Path directory) throws IOException;
}
