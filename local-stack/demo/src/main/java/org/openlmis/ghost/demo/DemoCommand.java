package org.openlmis.ghost.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.console.DemoFailure;
import org.openlmis.ghost.demo.console.Stop;
import org.openlmis.ghost.demo.data.Scale;
import org.openlmis.ghost.demo.ground.GeneratedV2;
import org.openlmis.ghost.demo.stack.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code scripts/demo} understands. */
@Command(
        name = "scripts/demo",
        mixinStandardHelpOptions = false,
        sortOptions = false,
        usageHelpWidth = 100,
        description = {
            "Runs the whole system on this machine: v2 with a read replica, Kafka, Connect with"
                    + " Debezium, the operations server, the streaming consumer and v3. Loads v2 into"
                    + " v3, then keeps v3 equal to a v2 at work until it is stopped with Ctrl-C.",
            "",
            "With --source-url and --target-url it works on these databases instead of its own: it"
                    + " creates no data and no v2 or v3 schema in them. When it stops it removes the"
                    + " publication and the slot that it made in v2, since both are of no use without"
                    + " its Kafka; the schemas landing, ghost and batch stay in v3.",
            ""
        },
        footer = {"", "Exit codes: 0 well, 1 failed, 2 bad arguments or databases."})
final class DemoCommand implements Callable<Integer> {

    private final Stop stop;

    @Option(
            names = "--once",
            description = "Load, keep up with v2 at work for a while, verify and exit.")
    private boolean once;

    @Option(
            names = "--stream-for",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description =
                    "With --once: how long v2 is at work before v3 is verified (default:"
                            + " ${DEFAULT-VALUE}; a given v2 is not changed at all).")
    private int streamFor;

    @Option(
            names = "--kill",
            description =
                    "With --once: while v2 is at work, kill -9 a backfill that loads everything once"
                            + " more, the consumer, Connect, the operations server and Kafka, one"
                            + " after the other, and start them again.")
    private boolean kill;

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            defaultValue = "small",
            description =
                    "How much v2 data: tiny, small, medium or national (default: ${DEFAULT-VALUE}).")
    private Scale scale = Scale.SMALL;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "42",
            description = "The same seed makes the same data (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--rate",
            paramLabel = "NUMBER",
            defaultValue = "5",
            description = "Transactions per second of v2 at work (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the operations server (default: 8080, or a free one).")
    private @Nullable Integer port;

    @Option(
            names = "--timezone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description =
                    "Zone of v2's application server, such as Africa/Maputo (default:"
                            + " ${DEFAULT-VALUE}).")
    private ZoneId timezone = ZoneId.of("UTC");

    @Mixin private GivenOptions given = new GivenOptions();

    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Option(names = "--help", usageHelp = true, description = "Show this help and exit.")
    private boolean help;

    DemoCommand(Stop stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() throws Exception {
        if (rate <= 0) {
            throw DemoFailure.ofArguments("--rate is %s; give a number above 0".formatted(rate));
        }
        if (streamFor < 0) {
            throw DemoFailure.ofArguments(
                    "--stream-for is %d; give seconds, 0 for none".formatted(streamFor));
        }
        if (kill && (!once || streamFor == 0 || given.databases(timezone) != null)) {
            throw DemoFailure.ofArguments(
                    "--kill needs --once, --stream-for above 0 and databases of the demo's own; give"
                            + " or leave out these, or leave out --kill");
        }
        DemoOptions options =
                new DemoOptions(
                        home(),
                        OperationsPort.choose(port),
                        once,
                        Duration.ofSeconds(streamFor),
                        kill,
                        new GeneratedV2(timezone, scale, seed, rate),
                        Boolean.getBoolean("ghost.demo.terminal"));
        new Demo(options, given.databases(timezone), stop).run();
        return 0;
    }

    private static Home home() {
        return new Home(Path.of(System.getProperty("ghost.demo.home", "")).toAbsolutePath());
    }
}
