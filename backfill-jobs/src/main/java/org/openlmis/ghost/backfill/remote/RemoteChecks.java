package org.openlmis.ghost.backfill.remote;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
     * Verifies entities, one after the other, each by itself: the right assignments that follow
     * from all of them, and the references between them, are not looked at.
     *
     * @param entities at least one
     * @throws RemoteRefusal if one could not be verified
     */
    public VerificationReport verify(List<String> entities) {
        List<VerificationReport> reports = entities.stream().map(this::verify).toList();
        return new VerificationReport(
                reports.get(0).startedAt(),
                reports.get(reports.size() - 1).finishedAt(),
                reports.stream().allMatch(VerificationReport::equal),
                reports.stream().flatMap(report -> report.entities().stream()).toList());
    }

    private VerificationReport verify(String entity) {
        String path = RemoteEntities.ENTITIES + "/" + entity;
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
                    "%s is not verified: %s".formatted(entity, now.path("failure").asString()));
        }
        return JSON.treeToValue(now.path("report"), VerificationReport.class);
    }
}
