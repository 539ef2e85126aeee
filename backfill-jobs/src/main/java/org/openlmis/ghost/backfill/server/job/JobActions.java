package org.openlmis.ghost.backfill.server.job;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.execution.EntityLauncher;
import org.openlmis.ghost.backfill.execution.LaunchParameters;
import org.openlmis.ghost.backfill.server.execution.ExecutionBrowser;
import org.openlmis.ghost.backfill.server.execution.ExecutionView;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.openlmis.ghost.backfill.settings.BackfillSettings;

/** What operators do with jobs. Thread-safe. */
public final class JobActions {

    private static final int LARGEST_CHUNK = 1_000_000;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final JobBrowser jobs;
    private final ExecutionBrowser executions;
    private final EntityLauncher launcher;
    private final BackfillSettings settings;

    JobActions(
            JobBrowser jobs,
            ExecutionBrowser executions,
            EntityLauncher launcher,
            BackfillSettings settings) {
        this.jobs = jobs;
        this.executions = executions;
        this.launcher = launcher;
        this.settings = settings;
    }

    /** Loads the next generation, as configured. */
    public ExecutionView launch(String job) {
        return launch(job, LaunchRequest.AS_CONFIGURED, null);
    }

    /**
     * Loads the next generation.
     *
     * @param key names the launch: repeating it answers with the execution it started; null if it
     *     has no name
     */
    public ExecutionView launch(String job, LaunchRequest request, @Nullable String key) {
        jobs.known(job);
        check("chunkSize", request.chunkSize(), LARGEST_CHUNK, "chunks are landed in memory");
        check(
                "parallelism",
                request.parallelism(),
                settings.parallelism(),
                "ghost.backfill.parallelism says for how many there are connections");
        check(key);
        LaunchParameters parameters =
                new LaunchParameters(request.chunkSize(), request.parallelism(), key);
        return executions.view(launcher.run(job, parameters).getId());
    }

    private static void check(String name, @Nullable Integer value, int largest, String why) {
        if (value != null && (value < 1 || value > largest)) {
            throw ProblemException.invalid(
                    "INVALID_PARAMETER",
                    "%s is %d".formatted(name, value),
                    "choose 1 to %d: %s".formatted(largest, why));
        }
    }

    private static void check(@Nullable String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw ProblemException.invalid(
                    "INVALID_KEY",
                    "the Idempotency-Key is empty, too long or not plain text",
                    "send 1 to 200 visible ASCII characters, such as a UUID");
        }
    }
}
