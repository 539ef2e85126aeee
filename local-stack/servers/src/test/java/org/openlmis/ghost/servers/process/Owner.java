package org.openlmis.ghost.servers.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.PostgresServer;

/** A JVM that owns a server until it is ended; it tells the server's port in a file. */
final class Owner {

    private Owner() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(arguments[0]);
        PostgresServer server = PostgresServer.start(PostgresOptions.defaults());
        Path written = file.resolveSibling("written");
        Files.writeString(written, "" + server.port());
        Files.move(written, file);
        new CountDownLatch(1).await();
    }
}
