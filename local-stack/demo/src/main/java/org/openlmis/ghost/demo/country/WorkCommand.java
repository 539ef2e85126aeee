package org.openlmis.ghost.demo.country;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.openlmis.ghost.demo.console.Stop;
import org.openlmis.ghost.demo.live.LiveSettings;
import org.openlmis.ghost.demo.live.V2LiveWriter;
import org.openlmis.ghost.demo.stack.Access;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes v2 as its users do, until stopped. */
@Command(name = "work", description = "Changes v2 as its users do, until stopped.")
final class WorkCommand implements Callable<Integer> {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Stop stop;

    @Mixin private Login login = new Login();

    @Option(
            names = "--v2-url",
            defaultValue = "${env:GHOST_DEMO_V2_URL}",
            required = true,
            description = "JDBC URL of v2 (GHOST_DEMO_V2_URL).")
    private String v2Url = "";

    @Option(names = "--rate", defaultValue = "2", description = "Transactions per second.")
    private double rate;

    @Option(names = "--seed", defaultValue = "42", description = "The same seed, the same work.")
    private long seed;

    WorkCommand(Stop stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() throws IOException {
        Access v2 = login.to(v2Url);
        try (V2LiveWriter writer = V2LiveWriter.start(v2::connect, LiveSettings.of(rate, seed))) {
            while (!stop.isAskedWithin(LOOK_EVERY)) {
                writer.report(); // fails if the writer did
            }
        }
        return 0;
    }
}
