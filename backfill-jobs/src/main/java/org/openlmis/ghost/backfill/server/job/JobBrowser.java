package org.openlmis.ghost.backfill.server.job;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.Clearing;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.BeingClearedException;
import org.openlmis.ghost.backfill.server.execution.ExecutingProcess;
import org.openlmis.ghost.backfill.server.execution.ExecutionBrowser;
import org.openlmis.ghost.backfill.server.execution.ExecutionView;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.openlmis.ghost.backfill.server.resource.Action;

/** Shows jobs, to scripts and to the page alike. Thread-safe. */
public final class JobBrowser {

    private final Ghost ghost;
    private final ExecutionBrowser executions;

    JobBrowser(Ghost ghost, ExecutionBrowser executions) {
        this.ghost = ghost;
        this.executions = executions;
    }

    /** The jobs that match, in the order entities are loaded. */
    public List<JobView> all(JobFilter filter) {
        Map<String, ExecutionView> newest = executions.newest();
        Map<String, Clearing.Turn> turns =
                ghost.clearing().turns().stream()
                        .filter(Clearing.Turn::isGoingOn)
                        .collect(Collectors.toMap(Clearing.Turn::entity, Function.identity()));
        return ghost.catalogue().entities().stream()
                .map(
                        entity ->
                                view(
                                        entity.name(),
                                        entity.tableNames(),
                                        newest.get(entity.name()),
                                        turns.get(entity.name())))
                .filter(filter::matches)
                .toList();
    }

    /** Of all jobs, which are those of the entities. */
    public List<String> names() {
        return ghost.catalogue().entityNames();
    }

    /** The job of that name. */
    public JobView one(String name) {
        return all(JobFilter.ALL).stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.unknown("JOB", name));
    }

    /** The name, if there is such a job. */
    String known(String name) {
        if (!ghost.catalogue().entityNames().contains(name)) {
            throw ProblemException.unknown("JOB", name);
        }
        return name;
    }

    private static JobView view(
            String name,
            List<String> tables,
            @Nullable ExecutionView last,
            Clearing.@Nullable Turn clearing) {
        String href = "/api/v1/jobs/%s/executions".formatted(name);
        String obstacle = obstacle(name, last, clearing);
        return new JobView(
                name,
                tables,
                last,
                List.of(
                        obstacle == null
                                ? Action.possible("launch", href)
                                : Action.impossible("launch", href, obstacle)));
    }

    /** Why the job cannot be launched now; null if it can. */
    private static @Nullable String obstacle(
            String name, @Nullable ExecutionView last, Clearing.@Nullable Turn clearing) {
        ExecutingProcess process = last == null ? null : last.process();
        if (process != null && process.state() != ExecutingProcess.State.LEASE_RUN_OUT) {
            return "%s is being executed by %s; wait until it ends, or stop it"
                    .formatted(name, process.owner());
        }
        return clearing == null ? null : BeingClearedException.reason(name, clearing.askedFor());
    }
}
