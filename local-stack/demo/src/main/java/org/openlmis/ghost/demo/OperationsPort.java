package org.openlmis.ghost.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.console.DemoFailure;
import org.openlmis.ghost.servers.process.Ports;

/** The port on which operators find the server. */
final class OperationsPort {

    private static final int USUAL = 8080;

    private OperationsPort() {}

    /**
     * The wanted port, which must be free; without a wish the usual one if it is free, else any.
     */
    static int choose(@Nullable Integer wanted) {
        if (wanted == null) {
            return isFree(USUAL) ? USUAL : Ports.free();
        }
        if (wanted < 1 || wanted > 65_535 || !isFree(wanted)) {
            throw DemoFailure.ofArguments(
                    "port %d cannot be listened on; give another with --port, or leave it out"
                            .formatted(wanted));
        }
        return wanted;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
