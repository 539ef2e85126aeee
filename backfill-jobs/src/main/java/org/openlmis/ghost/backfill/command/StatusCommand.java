package org.openlmis.ghost.backfill.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.remote.RemoteEntities;
import org.openlmis.ghost.backfill.remote.RemoteServer;
import org.openlmis.ghost.backfill.report.EntityTable;
import org.openlmis.ghost.backfill.start.ExitCode;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Prints what every entity is doing. */
@Command(name = "status", description = "Print state, generation and rows of every entity.")
final class StatusCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BackfillCommand root;

    @Mixin private Output output = new Output();
    @Mixin private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() {
        RemoteServer server = options.server();
        List<EntityStatus> entities =
                server == null ? ofDatabases() : new RemoteEntities(server).all();
        output.printer().tell(EntityTable.text(entities), entities);
        return ExitCode.COMPLETED;
    }

    private List<EntityStatus> ofDatabases() {
        try (ConfigurableApplicationContext context = root.application().protocol()) {
            return context.getBean(Ghost.class).entities().all();
        }
    }
}
