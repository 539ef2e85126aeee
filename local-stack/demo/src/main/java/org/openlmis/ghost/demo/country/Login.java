package org.openlmis.ghost.demo.country;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openlmis.ghost.demo.stack.Access;
import picocli.CommandLine.Option;

/** Who works in the databases; each option may also be an environment variable. */
final class Login {

    @Option(
            names = "--username",
            defaultValue = "${env:GHOST_DEMO_USERNAME}",
            required = true,
            description = "A superuser of both servers (GHOST_DEMO_USERNAME).")
    private String username = "";

    @Option(
            names = "--password-file",
            defaultValue = "${env:GHOST_DEMO_PASSWORD_FILE}",
            required = true,
            description = "The file that holds the password (GHOST_DEMO_PASSWORD_FILE).")
    private Path passwordFile = Path.of("");

    Access to(String url) throws IOException {
        return new Access(url, username, Files.readString(passwordFile).strip());
    }
}
