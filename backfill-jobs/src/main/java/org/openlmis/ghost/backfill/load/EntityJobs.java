package org.openlmis.ghost.backfill.load;

import java.util.List;
import org.openlmis.ghost.verify.Verification;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.partition.PartitionStep;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Builds the job of an entity: plan, land, derive, close, verify. */
final class EntityJobs {

    private final Tools tools;
    private final Verification verification;
    private final List<JobExecutionListener> listeners;

    EntityJobs(Tools tools, Verification verification, List<JobExecutionListener> listeners) {
        this.tools = tools;
        this.verification = verification;
        this.listeners = listeners;
    }

    /** The job that is named like the entity. */
    Job job(String entity) {
        JobBuilder job =
                new JobBuilder(entity, tools.repository())
                        .observationRegistry(tools.observations());
        listeners.forEach(job::listener);
        return job.start(new PlanStep(entity, tools))
                .next(land(entity))
                .next(new DeriveStep(entity, tools))
                .next(new CloseStep(entity, tools))
                .next(new VerifyStep(entity, tools, verification))
                .build();
    }

    private Step land(String entity) {
        PartitionStep land = new PartitionStep(tools.repository());
        land.setName("land");
        land.setAllowStartIfComplete(true);
        land.setObservationRegistry(tools.observations());
        land.setStepExecutionSplitter(new WorkerSplitter(tools.repository()));
        land.setPartitionHandler(workers(entity));
        land.registerStepExecutionListener(
                new LedgerAgreement(entity, tools.ghost().generations(), tools.rows()));
        return land;
    }

    private TaskExecutorPartitionHandler workers(String entity) {
        TaskExecutorPartitionHandler workers = new TaskExecutorPartitionHandler();
        workers.setStep(new WorkerStep(entity, tools));
        workers.setTaskExecutor(new SimpleAsyncTaskExecutor("land-" + entity + "-"));
        workers.setGridSize(tools.settings().parallelism());
        return workers;
    }
}
