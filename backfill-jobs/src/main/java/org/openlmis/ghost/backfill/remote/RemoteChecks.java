package org.openlmis.ghost.backfill.remote;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.execution.StopSignal;
import org.openlmis.ghost.backfill.preflight.Findings;
import org.openlmis.ghost.verify.VerificationReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has a server look whether everything is as it should be. */
public final class RemoteChecks {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PERIOD = Duration.ofMillis(500);

    private static final int SERVER_ERROR = 500;

    private final RemoteServer server;

    public RemoteChecks(RemoteServer server) {
        this.server = server;
    }

    /** Looks at what the server works with. */
    public Findings preflight() {
        return JSON.treeToValue(server.get("/api/v1/preflight"), Findings.class);
    }

    /**
     * Verifies one entity, or all of them with what only all together show.
     *
     * @param entity null for all
     * @throws RemoteRefusal if that could not be done
     */
    public VerificationReport verify(@Nullable String entity) {
        String path = RemoteEntities.ENTITIES + (entity == null ? "" : "/" + entity);
        StopSignal never = new StopSignal();
        JsonNode now = server.post(path + "/verify", Map.of());
        while (now.path("state").asString().equals("RUNNING")) {
            never.pause(PERIOD);
            now = server.get(path + "/verification");
        }
        if (!now.path("failure").isNull()) {
            throw new RemoteRefusal(
                    SERVER_ERROR,
                    "NOT_VERIFIED",
                    "%s is not verified: %s"
                            .formatted(
                                    entity == null ? "v3" : entity,
                                    now.path("failure").asString()));
        }
        return JSON.treeToValue(now.path("report"), VerificationReport.class);
    }
}
