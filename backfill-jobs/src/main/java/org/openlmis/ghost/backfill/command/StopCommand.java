package org.openlmis.ghost.backfill.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.backfill.execution.Stopping;
import org.openlmis.ghost.backfill.remote.Follower;
import org.openlmis.ghost.backfill.remote.RemoteServer;
import org.openlmis.ghost.backfill.report.Stopped;
import org.openlmis.ghost.backfill.start.ExitCode;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Ends executions in an orderly way, wherever they run. */
@Command(
        name = "stop",
        description = "End the running execution of an entity, or all, after their current chunks.")
final class StopCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BackfillCommand root;

    @ArgGroup(multiplicity = "1")
    private EntityChoice choice = new EntityChoice();

    @Mixin private Output output = new Output();
    @Mixin private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() {
        List<String> entities = choice.of(ScannedMappings.catalogue());
        RemoteServer server = options.server();
        if (server != null) {
            return stop(entities, new Follower(server, output.printer()::mention)::stop);
        }
        try (ConfigurableApplicationContext context = root.application().operator()) {
            Stopping stopping = context.getBean(Stopping.class);
            return output.audited(
                    context, entities, () -> stop(entities, entity -> stop(stopping, entity)));
        }
    }

    private int stop(List<String> entities, Function<String, Stopped> stopping) {
        for (String entity : entities) {
            Stopped stopped = stopping.apply(entity);
            output.printer().tell(stopped.text(), stopped);
        }
        return ExitCode.COMPLETED;
    }

    private static Stopped stop(Stopping stopping, String entity) {
        JobExecution ended = stopping.stop(entity);
        return ended == null
                ? Stopped.nothing(entity)
                : new Stopped(entity, ended.getId(), ended.getStatus().name());
    }
}
