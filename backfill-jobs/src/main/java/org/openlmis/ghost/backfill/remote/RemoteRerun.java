package org.openlmis.ghost.backfill.remote;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.Clearing.Affected;
import org.openlmis.ghost.backfill.execution.StopSignal;
import org.openlmis.ghost.backfill.report.Rederived;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has a server make v3's rows of an entity anew. What it derives, it derives in the background. */
public final class RemoteRerun {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PERIOD = Duration.ofMillis(500);

    private final RemoteServer server;
    private final RemoteJobs jobs;
    private final String entity;
    private final StopSignal never = new StopSignal();

    public RemoteRerun(RemoteServer server, String entity) {
        this.server = server;
        this.jobs = new RemoteJobs(server);
        this.entity = entity;
    }

    /** Derives everything again from the landing rows as they are. */
    public Rederived derive() {
        server.post(path("/rerun?from=landing"), Map.of());
        return rederived(List.of());
    }

    /** Which v3 rows clearing would delete. */
    public List<Affected> preview() {
        return affected(server.get(path("/clear")));
    }

    /** Deletes v3's rows first and returns when they are gone; then everything is derived again. */
    public Rederived clear() {
        return rederived(cleared("landing"));
    }

    /** Loads the next generation. */
    public RemoteExecution load() {
        return jobs.run(entity, Map.of());
    }

    /** Deletes v3's rows, and returns the execution that loads the next generation then. */
    public RemoteExecution clearAndLoad() {
        RemoteExecution before = jobs.last(entity);
        cleared("replica");
        RemoteExecution last = jobs.last(entity);
        while (last == null || isSame(before, last)) {
            never.pause(PERIOD);
            last = jobs.last(entity);
        }
        return last;
    }

    private List<Affected> cleared(String from) {
        List<Affected> affected =
                affected(
                        server.post(
                                path(
                                        "/rerun?from=%s&clear=true&confirm=%s"
                                                .formatted(from, entity)),
                                Map.of()));
        while (isClearing()) {
            never.pause(PERIOD);
        }
        return affected;
    }

    private boolean isClearing() {
        return server.get(path("/clear"))
                .path("turns")
                .valueStream()
                .anyMatch(turn -> !turn.path("state").asString().equals("DONE"));
    }

    private Rederived rederived(List<Affected> cleared) {
        return new Rederived(
                entity, cleared, null, new RemoteEntities(server).one(entity).dirtyRoots());
    }

    private String path(String rest) {
        return RemoteEntities.ENTITIES + "/" + entity + rest;
    }

    private static List<Affected> affected(JsonNode clearing) {
        return clearing.path("wouldDelete")
                .valueStream()
                .map(each -> JSON.treeToValue(each, Affected.class))
                .toList();
    }

    private static boolean isSame(@Nullable RemoteExecution before, RemoteExecution now) {
        return before != null && before.id() == now.id();
    }
}
