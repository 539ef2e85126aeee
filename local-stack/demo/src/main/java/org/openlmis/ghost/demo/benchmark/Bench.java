package org.openlmis.ghost.demo.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.demo.data.V2DataGenerator;
import org.openlmis.ghost.demo.stack.Applications;
import org.openlmis.ghost.demo.stack.Databases;
import org.openlmis.ghost.demo.stack.EmbeddedDatabases;
import org.openlmis.ghost.demo.stack.Home;
import org.openlmis.ghost.demo.stack.Logs;
import org.openlmis.ghost.servers.process.ServerFailure;
import org.openlmis.ghost.servers.process.ServerProcess;

/** One v2 and one v3 on which copying and loading are measured, one after the other. */
final class Bench {

    private static final String ENTITY = "facilities";
    private static final long SEED = 42;
    private static final Duration LOOK = Duration.ofMillis(200);

    /** Everything from reading the replica to v3; verification is another matter. */
    private static final String SECONDS_TO_LOAD =
            """
            select extract(epoch from max(s.end_time) - min(s.start_time))
            from batch.batch_step_execution s
            join batch.batch_job_execution e using (job_execution_id)
            join batch.batch_job_instance i using (job_instance_id)
            where i.job_name = '%s' and s.step_name %s""";

    private static final String COUNT_V3_ROWS =
            "select count(*) from ghost.derived_row where entity = '%s'".formatted(ENTITY);

    private final Databases databases;
    private final Applications applications;
    private final EmbeddedDatabases servers;
    private final Logs logs;
    private final int heapMegabytes;

    Bench(Home home, Logs logs, EmbeddedDatabases servers, int workers, int heapMegabytes) {
        this.servers = servers;
        this.logs = logs;
        this.heapMegabytes = heapMegabytes;
        this.databases = servers.databases(ZoneId.of("UTC"));
        Map<String, String> environment = new HashMap<>(databases.environment());
        environment.put("GHOST_BACKFILL_PARALLELISM", "" + workers);
        this.applications = new Applications(home, logs, environment);
    }

    /** Generates that many facilities and measures both ways with them. */
    Measurement measure(int facilities) throws SQLException {
        try (Connection v2 = databases.primary().connect()) {
            new V2DataGenerator(SEED).generateFacilities(v2, facilities);
        }
        servers.replica().awaitCaughtUp(Duration.ofMinutes(5));
        CopyPipe pipe = new CopyPipe(databases.replica(), databases.target());
        CopyPipe.Copied copied = pipe.copy(tables());
        for (String entity : ScannedMappings.catalogue().entityNames()) {
            if (!entity.equals(ENTITY)) {
                run(entity);
            }
        }
        long megabytes = run(ENTITY);
        return new Measurement(
                copied.rows(),
                copied.seconds(),
                number(SECONDS_TO_LOAD.formatted(ENTITY, "<> 'verify'")),
                number(SECONDS_TO_LOAD.formatted(ENTITY, "= 'verify'")),
                Math.round(number(COUNT_V3_ROWS)),
                heapMegabytes,
                megabytes);
    }

    private static List<String> tables() {
        return ScannedMappings.catalogue().entity(ENTITY).tables().stream()
                .map(table -> table.table())
                .toList();
    }

    /** Runs one entity's job to its end; returns the most memory its process had, in megabytes. */
    private long run(String entity) {
        List<String> options = List.of("-Xmx" + heapMegabytes + "m", "-XX:+ExitOnOutOfMemoryError");
        try (ServerProcess job =
                applications.command(entity, options, "run", "--entity=" + entity)) {
            job.start();
            long peak = peakMegabytes(job.pid());
            if (job.awaitEnd() != 0) {
                throw new ServerFailure(
                        "run --entity=%s failed: %s".formatted(entity, logs.lastLine(entity)));
            }
            return peak;
        }
    }

    /** Looks at a process until it ends. */
    private static long peakMegabytes(long pid) {
        CompletableFuture<?> end =
                ProcessHandle.of(pid)
                        .<CompletableFuture<?>>map(ProcessHandle::onExit)
                        .orElseGet(() -> CompletableFuture.completedFuture(null));
        long peak = 0;
        while (!end.isDone()) {
            peak = Math.max(peak, Machine.peakMegabytes(pid));
            CompletableFuture.anyOf(
                            end,
                            new CompletableFuture<>()
                                    .completeOnTimeout(
                                            null, LOOK.toMillis(), TimeUnit.MILLISECONDS))
                    .join();
        }
        return peak;
    }

    private double number(String query) throws SQLException {
        try (Connection v3 = databases.target().connect();
                Statement statement = v3.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getDouble(1);
        }
    }
}
