package org.openlmis.ghost.backfill.remote;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has a server start, restart and stop executions. Each call returns at once. */
public final class RemoteJobs {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CONFLICT = 409;

    /** Why an execution need not be stopped. */
    private static final Set<String> NEEDLESS =
            Set.of("NOT_RUNNING", "ALREADY_STOPPING", "PROCESS_GONE");

    private final RemoteServer server;

    public RemoteJobs(RemoteServer server) {
        this.server = server;
    }

    /** Loads the next generation with these parameters, if any. */
    public RemoteExecution run(String entity, Map<String, ?> parameters) {
        return execution(server.post("/api/v1/jobs/" + entity + "/executions", parameters));
    }

    /** Goes on with the last execution. */
    public RemoteExecution restart(String entity) {
        RemoteExecution last = last(entity);
        if (last == null) {
            throw new RemoteRefusal(
                    CONFLICT,
                    "NOTHING_TO_RESTART",
                    "%s cannot be restarted: it was never executed; use run --entity=%1$s"
                            .formatted(entity));
        }
        return act(last, "restart");
    }

    /** Goes on with an unfinished entity, and loads one that never was; null if it is complete. */
    public @Nullable RemoteExecution finish(String entity) {
        RemoteExecution last = last(entity);
        if (last == null) {
            return run(entity, Map.of());
        }
        boolean isOver = last.isCompleted() || last.status().equals("ABANDONED");
        return isOver ? null : act(last, "restart");
    }

    /** The newest execution of an entity; null if it was never executed. */
    @Nullable RemoteExecution last(String entity) {
        JsonNode last = server.get("/api/v1/jobs/" + entity).path("last");
        return last.isObject() ? execution(last) : null;
    }

    /** The same execution as it is now, and all about it. */
    RemoteExecution now(RemoteExecution execution) {
        return execution(server.get("/api/v1/executions/" + execution.id()));
    }

    /** Has an execution stopped; one that is over, gone or stopping already is left alone. */
    RemoteExecution stop(RemoteExecution execution) {
        try {
            return act(execution, "stop");
        } catch (RemoteRefusal e) {
            if (!NEEDLESS.contains(e.code())) {
                throw e;
            }
            return execution;
        }
    }

    /** Does with an execution what the server offers: restart, recover and so on. */
    RemoteExecution act(RemoteExecution execution, String action) {
        return execution(
                server.post("/api/v1/executions/" + execution.id() + "/" + action, Map.of()));
    }

    private static RemoteExecution execution(JsonNode node) {
        return JSON.treeToValue(node, RemoteExecution.class);
    }
}
