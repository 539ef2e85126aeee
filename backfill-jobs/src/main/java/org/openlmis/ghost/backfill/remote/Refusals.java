package org.openlmis.ghost.backfill.remote;

import java.io.IOException;
import java.net.URI;
import tools.jackson.databind.JsonNode;

/** Puts into one line with a remedy what a server said instead of doing what it was asked. */
final class Refusals {

    private static final int FIRST_ERROR = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private Refusals() {}

    static RemoteRefusal unanswered(URI server, IOException failure) {
        String message = failure.getMessage();
        return new RemoteRefusal(
                RemoteRefusal.NO_ANSWER,
                "NO_ANSWER",
                "--server=%s does not answer (%s); check the address, and that the server runs"
                        .formatted(
                                server,
                                message == null ? failure.getClass().getSimpleName() : message));
    }

    /** A server that sends somebody elsewhere, to log in, does not know who asks. */
    static RemoteRefusal of(URI server, int status, JsonNode problem) {
        if (status < FIRST_ERROR || status == UNAUTHORIZED) {
            return new RemoteRefusal(
                    UNAUTHORIZED,
                    "UNAUTHORIZED",
                    "--server=%s does not know who asks; give --user and GHOST_SERVER_PASSWORD, or GHOST_SERVER_TOKEN"
                            .formatted(server));
        }
        String detail = problem.path("detail").asString("");
        String remedy = problem.path("remedy").asString("");
        return new RemoteRefusal(
                status,
                problem.path("code").asString("HTTP_" + status),
                (detail.isEmpty() ? "--server=%s answered %d".formatted(server, status) : detail)
                        + (remedy.isEmpty() ? remedy(status) : "; " + remedy));
    }

    private static String remedy(int status) {
        return status == FORBIDDEN ? "; ask as a user with the role OPERATOR" : "";
    }
}
