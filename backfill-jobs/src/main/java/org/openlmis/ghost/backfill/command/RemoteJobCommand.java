package org.openlmis.ghost.backfill.command;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.remote.Follower;
import org.openlmis.ghost.backfill.remote.RemoteExecution;
import org.openlmis.ghost.backfill.remote.RemoteJobs;
import org.openlmis.ghost.backfill.remote.RemoteServer;
import org.openlmis.ghost.backfill.report.Outcome;

/** Has a server execute entities one after the other, and watches until it is done. */
final class RemoteJobCommand {

    private final RemoteServer server;
    private final Output output;

    RemoteJobCommand(RemoteServer server, Output output) {
        this.server = server;
        this.output = output;
    }

    /** How a server launches an entity; null if there is nothing to do for it. */
    interface Launch extends BiFunction<RemoteJobs, String, @Nullable RemoteExecution> {}

    int execute(List<String> entities, Launch launch) {
        RemoteJobs jobs = new RemoteJobs(server);
        Follower follower = new Follower(server, output.printer()::mention);
        return new EntitySequence(entities, output.printer())
                .execute(
                        entity -> {
                            RemoteExecution execution = launch.apply(jobs, entity);
                            return execution == null
                                    ? Outcome.nothingToDo(entity)
                                    : follower.outcome(execution);
                        });
    }
}
