package org.openlmis.ghost.backfill.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.openlmis.ghost.apply.Clearing.Affected;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.backfill.execution.EntityLauncher;
import org.openlmis.ghost.backfill.remote.RemoteRerun;
import org.openlmis.ghost.backfill.remote.RemoteServer;
import org.openlmis.ghost.backfill.report.Rederived;
import org.openlmis.ghost.backfill.start.ExitCode;
import org.openlmis.ghost.backfill.start.UnusableException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes v3's rows of an entity anew. */
@Command(
        name = "rerun",
        description = {
            "Derive an entity again from its landing rows, touching neither v2 nor its replica,",
            "or load its next generation from the replica."
        })
final class RerunCommand implements Callable<Integer> {

    /** What an entity is made of again. */
    enum Origin {
        landing,
        replica
    }

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BackfillCommand root;

    @Option(
            names = "--entity",
            required = true,
            paramLabel = "NAME",
            description = "The entity, such as facilities.")
    private String entity = "";

    @Option(names = "--from", required = true, description = "${COMPLETION-CANDIDATES}.")
    private Origin from = Origin.landing;

    @Option(
            names = "--clear",
            description = {
                "First delete this system's v3 rows of the entity, and of those whose rows refer",
                "to them. Without --confirm it only tells which."
            })
    private boolean clear;

    @Option(
            names = "--confirm",
            defaultValue = "",
            paramLabel = "NAME",
            description = "The entity's name once more, without which nothing is deleted.")
    private String confirm = "";

    @Mixin private Output output = new Output();
    @Mixin private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() {
        EntityChoice.known(entity, ScannedMappings.catalogue());
        RemoteServer server = options.server();
        return server == null ? here() : there(server);
    }

    private int here() {
        if (clear || from == Origin.landing) {
            try (ConfigurableApplicationContext context = root.application().operator()) {
                output.audited(
                        context, List.of(entity), () -> here(new Rederivation(context, entity)));
            }
        }
        return from == Origin.landing
                ? ExitCode.COMPLETED
                : new JobCommand(root.application(), output)
                        .execute(List.of(entity), EntityLauncher::run);
    }

    private int here(Rederivation rederivation) {
        if (clear) {
            check(rederivation.preview());
        }
        tell(clear ? rederivation.clear(from == Origin.replica) : rederivation.derive());
        return ExitCode.COMPLETED;
    }

    private int there(RemoteServer server) {
        RemoteRerun rerun = new RemoteRerun(server, entity);
        if (clear) {
            check(rerun.preview());
        }
        if (from == Origin.replica) {
            return new RemoteJobCommand(server, output)
                    .execute(
                            List.of(entity),
                            (jobs, name) -> clear ? rerun.clearAndLoad() : rerun.load());
        }
        tell(clear ? rerun.clear() : rerun.derive());
        return ExitCode.COMPLETED;
    }

    private void check(List<Affected> affected) {
        if (!confirm.equals(entity)) {
            throw new UnusableException(
                    "--clear deletes v3 rows: %s; to do so add --confirm=%s"
                            .formatted(Rederived.rows(affected), entity));
        }
    }

    private void tell(Rederived rederived) {
        output.printer().tell(rederived.text(), rederived);
    }
}
