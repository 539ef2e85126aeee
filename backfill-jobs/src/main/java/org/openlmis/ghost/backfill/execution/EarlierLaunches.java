package org.openlmis.ghost.backfill.execution;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds what a launch has started already, by the key that names it. The key is a parameter of the
 * execution, so it is recorded in the moment the execution is, whoever dies when. Thread-safe.
 */
final class EarlierLaunches {

    /** The first one: restarts of it have its parameters. */
    private static final String FIND_FIRST =
            """
            select job_execution_id from batch.batch_job_execution_params
             where parameter_name = :name and parameter_value = :key
             order by job_execution_id limit 1
            """;

    private final JdbcClient target;
    private final JobRepository repository;

    EarlierLaunches(JdbcClient target, JobRepository repository) {
        this.target = target;
        this.repository = repository;
    }

    /**
     * The execution that was started by a launch with this key.
     *
     * @return null if there is none, or the launch has no key
     * @throws KeyReusedException if the key named another launch
     */
    @Nullable JobExecution find(String entity, LaunchParameters launch) {
        String key = launch.key();
        if (key == null) {
            return null;
        }
        Long first =
                target.sql(FIND_FIRST)
                        .param("name", LaunchParameters.KEY)
                        .param("key", key)
                        .query(Long.class)
                        .optional()
                        .orElse(null);
        return first == null ? null : same(first, entity, launch);
    }

    private @Nullable JobExecution same(long first, String entity, LaunchParameters launch) {
        JobExecution execution = repository.getJobExecution(first);
        if (execution != null) {
            boolean isSame =
                    execution.getJobInstance().getJobName().equals(entity)
                            && LaunchParameters.of(execution.getJobParameters()).equals(launch);
            if (!isSame) {
                throw new KeyReusedException(first);
            }
        }
        return execution;
    }
}
