package org.openlmis.ghost.backfill.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.backfill.remote.RemoteServer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Loads entities anew. */
@Command(name = "run", description = "Load the next generation of an entity, or of all.")
final class RunCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BackfillCommand root;

    @ArgGroup(multiplicity = "1")
    private EntityChoice choice = new EntityChoice();

    @Mixin private LoadSettings settings = new LoadSettings();
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
                                (launcher, entity) -> launcher.run(entity, settings.launch()))
                : new RemoteJobCommand(server, output)
                        .execute(
                                entities,
                                (jobs, entity) -> jobs.run(entity, settings.parameters()));
    }
}
