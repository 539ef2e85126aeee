package org.openlmis.ghost.demo.benchmark;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.stack.EmbeddedDatabases;
import org.openlmis.ghost.demo.stack.Home;
import org.openlmis.ghost.demo.stack.Logs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code scripts/benchmark} understands. */
@Command(
        name = "scripts/benchmark",
        sortOptions = false,
        usageHelpWidth = 100,
        description = {
            "Generates facilities in v2, copies them with COPY into a table of the target, then lands"
                    + " and derives them, and compares. All servers run on this machine.",
            ""
        })
final class BenchmarkCommand implements Callable<Integer> {

    private static final int ROWS = 300_000;
    private static final int MANY_ROWS = 1_000_000;
    private static final int HEAP = 512;
    private static final int LITTLE_HEAP = 256;

    /** Memory as a server that holds a country's data has, and no checkpoint in between. */
    private static final Map<String, String> ROOMY =
            Map.of("shared_buffers", "1GB", "max_wal_size", "16GB");

    @Option(
            names = "--rows",
            paramLabel = "NUMBER",
            description = "Facilities to generate (default: 300000, with --memory 1000000).")
    private @Nullable Integer rows;

    @Option(
            names = "--workers",
            paramLabel = "NUMBER",
            defaultValue = "0",
            description = "Chunks landed at once (default: the number of processors).")
    private int workers;

    @Option(
            names = "--memory",
            description = "Load a million facilities with -Xmx256m, to see that it suffices.")
    private boolean memory;

    @SuppressWarnings("UnusedVariable") // picocli looks at it
    @Option(names = "--help", usageHelp = true, description = "Show this help and exit.")
    private boolean help;

    @Override
    public Integer call() throws Exception {
        int count = rows != null ? rows : memory ? MANY_ROWS : ROWS;
        Home home = new Home(Path.of(System.getProperty("ghost.demo.home", "")).toAbsolutePath());
        Logs logs = Logs.create();
        try (EmbeddedDatabases servers = EmbeddedDatabases.start(logs, ROOMY)) {
            Bench bench = new Bench(home, logs, servers, workers, memory ? LITTLE_HEAP : HEAP);
            System.out.println(Machine.describe());
            System.out.println(bench.measure(count).table());
        }
        logs.remove();
        return 0;
    }
}
