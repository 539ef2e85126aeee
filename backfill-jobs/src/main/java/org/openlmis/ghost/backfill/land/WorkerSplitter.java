package org.openlmis.ghost.backfill.land;

import java.util.LinkedHashSet;
import java.util.Set;
import org.openlmis.ghost.backfill.execution.LaunchParameters;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Gives every worker a step execution of its own. Workers own no range of keys, so a restart may
 * have more or fewer of them than before.
 */
final class WorkerSplitter implements StepExecutionSplitter {

    private final JobRepository repository;

    WorkerSplitter(JobRepository repository) {
        this.repository = repository;
    }

    @Override
    public String getStepName() {
        return "worker";
    }

    @Override
    public Set<StepExecution> split(StepExecution manager, int configured) {
        int workers = LaunchParameters.parallelism(manager.getJobParameters(), configured);
        Set<StepExecution> executions = new LinkedHashSet<>();
        for (int worker = 1; worker <= workers; worker++) {
            executions.add(
                    repository.createStepExecution(
                            getStepName() + ":" + worker, manager.getJobExecution()));
        }
        return executions;
    }
}
