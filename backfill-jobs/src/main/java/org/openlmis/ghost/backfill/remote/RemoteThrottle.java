package org.openlmis.ghost.backfill.remote;

import org.openlmis.ghost.backfill.throttle.Choice;
import org.openlmis.ghost.backfill.throttle.ThrottleState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The throttle, asked of a server. */
public final class RemoteThrottle {

    private static final String PATH = "/api/v1/throttle";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RemoteServer server;

    public RemoteThrottle(RemoteServer server) {
        this.server = server;
    }

    /** What holds, and who waits. */
    public ThrottleState state() {
        return state(server.get(PATH));
    }

    /** Chooses limits, and tells what holds then. */
    public ThrottleState choose(Choice choice) {
        return state(server.put(PATH, choice));
    }

    private static ThrottleState state(JsonNode answer) {
        return JSON.treeToValue(answer, ThrottleState.class);
    }
}
