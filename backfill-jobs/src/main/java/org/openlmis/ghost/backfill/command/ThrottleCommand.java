package org.openlmis.ghost.backfill.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.remote.RemoteServer;
import org.openlmis.ghost.backfill.remote.RemoteThrottle;
import org.openlmis.ghost.backfill.report.ThrottleTable;
import org.openlmis.ghost.backfill.start.ExitCode;
import org.openlmis.ghost.backfill.start.UnusableException;
import org.openlmis.ghost.backfill.throttle.Choice;
import org.openlmis.ghost.backfill.throttle.Throttle;
import org.openlmis.ghost.backfill.throttle.ThrottleState;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Tells and changes how gently all loads together treat the replica. */
@Command(
        name = "throttle",
        description = {
            "Print what loads may read from the replica, and who waits; with a limit, change it for",
            "all loads, also those that run. Limits that are not given stay as they are."
        })
final class ThrottleCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BackfillCommand root;

    @Option(
            names = "--rows-per-second",
            paramLabel = "ROWS",
            description = "v2 rows read in chunks; 0 for no limit.")
    private @Nullable Long rowsPerSecond;

    @Option(
            names = "--concurrent-chunks",
            paramLabel = "CHUNKS",
            description = "Chunks read at once; 0 for no limit.")
    private @Nullable Integer concurrentChunks;

    @Option(
            names = "--max-replica-lag",
            paramLabel = "SIZE",
            description = "No chunk begins while the replica is further behind, such as 128MB.")
    private @Nullable String maxReplicaLag;

    @Option(
            names = "--as-configured",
            description =
                    "Forget what was chosen before: settings hold again, but for what is given.")
    private boolean asConfigured;

    @Mixin private Output output = new Output();
    @Mixin private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() {
        RemoteServer server = options.server();
        return server == null ? here() : there(new RemoteThrottle(server));
    }

    private int here() {
        try (ConfigurableApplicationContext context = root.application().operator()) {
            Throttle throttle = context.getBean(Throttle.class);
            return isChange()
                    ? output.audited(context, "throttle", () -> change(throttle))
                    : tell(throttle.state());
        }
    }

    private int change(Throttle throttle) {
        try {
            throttle.choose(choice(throttle.state()), System.getProperty("user.name"));
        } catch (IllegalArgumentException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        }
        return tell(throttle.state());
    }

    private int there(RemoteThrottle throttle) {
        ThrottleState state = throttle.state();
        return tell(isChange() ? throttle.choose(choice(state)) : state);
    }

    private boolean isChange() {
        return asConfigured || !given().equals(Choice.AS_CONFIGURED);
    }

    private Choice choice(ThrottleState before) {
        return asConfigured ? given() : given().or(before.chosen());
    }

    private Choice given() {
        return new Choice(rowsPerSecond, concurrentChunks, maxReplicaLag);
    }

    private int tell(ThrottleState state) {
        output.printer().tell(ThrottleTable.text(state), state);
        return ExitCode.COMPLETED;
    }
}
