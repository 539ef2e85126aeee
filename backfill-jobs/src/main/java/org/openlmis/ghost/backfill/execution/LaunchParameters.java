package org.openlmis.ghost.backfill.execution;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * How the next generation of an entity is to be loaded. Recorded with the execution, and kept when
 * that is restarted.
 *
 * @param chunkSize root rows in a chunk; null as configured
 * @param parallelism chunks landed at once; null as configured
 * @param key names the launch, so that repeating it starts nothing; null if it has no name
 */
public record LaunchParameters(
        @Nullable Integer chunkSize, @Nullable Integer parallelism, @Nullable String key) {

    public static final LaunchParameters AS_CONFIGURED = new LaunchParameters(null, null, null);

    static final String KEY = "idempotencyKey";

    private static final String CHUNK_SIZE = "chunkSize";
    private static final String PARALLELISM = "parallelism";

    /** The size of the chunks an execution plans. */
    public static int chunkSize(JobParameters parameters, int configured) {
        return number(parameters, CHUNK_SIZE, configured);
    }

    /** The number of workers of an execution. */
    public static int parallelism(JobParameters parameters, int configured) {
        return number(parameters, PARALLELISM, configured);
    }

    /** What an execution was launched with. */
    static LaunchParameters of(JobParameters recorded) {
        return new LaunchParameters(
                number(recorded, CHUNK_SIZE),
                number(recorded, PARALLELISM),
                recorded.getString(KEY));
    }

    /** The parameters of the execution that loads the generation. */
    JobParameters loading(long generation) {
        JobParametersBuilder parameters =
                new JobParametersBuilder().addLong(EntityLauncher.GENERATION, generation, true);
        if (chunkSize != null) {
            parameters.addLong(CHUNK_SIZE, chunkSize.longValue(), false);
        }
        if (parallelism != null) {
            parameters.addLong(PARALLELISM, parallelism.longValue(), false);
        }
        if (key != null) {
            parameters.addString(KEY, key, false);
        }
        return parameters.toJobParameters();
    }

    private static int number(JobParameters parameters, String name, int configured) {
        Integer chosen = number(parameters, name);
        return chosen == null ? configured : chosen;
    }

    private static @Nullable Integer number(JobParameters parameters, String name) {
        Long number = parameters.getLong(name);
        return number == null ? null : Math.toIntExact(number);
    }
}
