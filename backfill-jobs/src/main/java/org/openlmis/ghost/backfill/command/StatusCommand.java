package org.openlmis.ghost.backfill.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.start.ExitCode;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Prints what every entity is doing. */
@Command(name = "status", description = "Print state, generation and rows of every entity.")
final class StatusCommand implements Callable<Integer> {

    private static final String COLUMNS = "%-24s %-8s %-8s %4s %9s %12s %12s %12s %9s %12s%n";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BackfillCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (ConfigurableApplicationContext context = root.application().protocol()) {
            List<EntityStatus> entities = context.getBean(Ghost.class).entities().all();
            if (json) {
                out.println(context.getBean(JsonMapper.class).writeValueAsString(entities));
            } else {
                print(entities, out);
            }
        }
        out.flush();
        return ExitCode.COMPLETED;
    }

    private static void print(List<EntityStatus> entities, PrintWriter out) {
        out.printf(
                COLUMNS,
                "entity",
                "state",
                "desired",
                "gen",
                "chunks",
                "read",
                "written",
                "unchanged",
                "waiting",
                "quarantined");
        entities.forEach(entity -> print(entity, out));
    }

    private static void print(EntityStatus entity, PrintWriter out) {
        out.printf(
                COLUMNS,
                entity.name(),
                entity.state(),
                entity.desired(),
                entity.generation(),
                entity.progress().done() + "/" + entity.progress().planned(),
                number(entity.read()),
                number(entity.written()),
                number(entity.unchanged()),
                number(entity.waiting()),
                number(entity.quarantined()));
        if (entity.halted() != null) {
            out.println("  halted: " + entity.halted());
        }
        if (entity.reloadRequired() != null) {
            out.println("  reload required: " + entity.reloadRequired());
        }
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
