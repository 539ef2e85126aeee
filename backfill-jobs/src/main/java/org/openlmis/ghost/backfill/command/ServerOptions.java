package org.openlmis.ghost.backfill.command;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.remote.RemoteServer;
import org.openlmis.ghost.backfill.start.UnusableException;
import picocli.CommandLine.Option;

/** Whether a command works on the databases itself, or has an operations server do it. */
final class ServerOptions {

    static final String PASSWORD = "GHOST_SERVER_PASSWORD";
    static final String TOKEN = "GHOST_SERVER_TOKEN";

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Have this operations server do it, instead of using the databases.")
    private @Nullable URI url;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = {
                "Who asks the server; the password is read from " + PASSWORD + ".",
                "Without a user, the token in " + TOKEN + " is sent, if there is one."
            })
    private @Nullable String user;

    /** The server to ask; null if the databases are to be used. */
    @Nullable RemoteServer server() {
        return server(System.getenv());
    }

    @Nullable RemoteServer server(Map<String, String> environment) {
        if (url == null) {
            if (user != null) {
                throw new UnusableException("--user is for a server; give --server=URL as well");
            }
            return null;
        }
        RemoteServer server = RemoteServer.at(checked(url));
        String token = environment.get(TOKEN);
        if (user == null) {
            return token == null ? server : server.bearing(token);
        }
        String password = environment.get(PASSWORD);
        if (password == null) {
            throw new UnusableException(
                    "--user=%s needs a password; put it into the environment as %s"
                            .formatted(user, PASSWORD));
        }
        return server.as(user, password);
    }

    private static URI checked(URI url) {
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
            throw new UnusableException(
                    "--server=%s is no address of a server; write http://host:port".formatted(url));
        }
        return url;
    }
}
