package org.openlmis.ghost.backfill.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.backfill.execution.EntityLauncher;
import org.openlmis.ghost.backfill.remote.RemoteJobs;
import org.openlmis.ghost.backfill.remote.RemoteServer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Goes on where an execution failed, was stopped or was killed. */
@Command(
        name = "restart",
        description = {
            "Go on with the last execution of an entity, at the first chunk that is not done.",
            "With --all: go on with every unfinished entity, and load those that never were."
        })
final class RestartCommand implements Callable<Integer> {

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
        return server == null
                ? new JobCommand(root.application(), output)
                        .execute(
                                entities,
                                choice.isAll()
                                        ? EntityLauncher::finish
                                        : (launcher, entity) -> launcher.restart(entity))
                : new RemoteJobCommand(server, output)
                        .execute(
                                entities,
                                choice.isAll() ? RemoteJobs::finish : RemoteJobs::restart);
    }
}
