package org.openlmis.ghost.servers.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Chooses free TCP ports below the range from which Linux takes the ports of outgoing connections,
 * so that a stopped server finds its port free when it starts again.
 */
public final class Ports {

    private static final int FIRST = 15_000;
    private static final int LAST = 32_000;
    private static final int ATTEMPTS = 200;

    private Ports() {}

    /** A port on which nobody listens now; drawn at random, so that two JVMs rarely agree. */
    public static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new ServerFailure(
                "No free port between %d and %d after %d attempts; stop servers left from earlier runs"
                        .formatted(FIRST, LAST, ATTEMPTS));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
