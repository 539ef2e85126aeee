package org.openlmis.ghost.backfill.land;

import org.openlmis.ghost.backfill.step.StepTools;
import org.openlmis.ghost.backfill.throttle.Throttle;
import org.openlmis.ghost.log.LogField;
import org.springframework.batch.core.partition.PartitionStep;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Builds the step that lands an entity: as many single-threaded workers as are configured. */
public final class LandSteps {

    private final StepTools tools;
    private final ChunkWork work;
    private final Throttle throttle;
    private final LedgerRows rows;

    LandSteps(StepTools tools, ChunkWork work, Throttle throttle, LedgerRows rows) {
        this.tools = tools;
        this.work = work;
        this.throttle = throttle;
        this.rows = rows;
    }

    /** The step of that entity, named {@code land}. */
    public Step of(String entity) {
        PartitionStep land = new PartitionStep(tools.repository());
        land.setName("land");
        land.setAllowStartIfComplete(true);
        land.setObservationRegistry(tools.observations());
        land.setStepExecutionSplitter(new WorkerSplitter(tools.repository()));
        land.setPartitionHandler(workers(entity));
        land.registerStepExecutionListener(
                new LedgerAgreement(entity, tools.ghost().generations(), rows));
        return land;
    }

    private TaskExecutorPartitionHandler workers(String entity) {
        TaskExecutorPartitionHandler workers = new TaskExecutorPartitionHandler();
        workers.setStep(new WorkerStep(entity, tools, work, throttle));
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("land-" + entity + "-");
        threads.setTaskDecorator(LogField::carry);
        workers.setTaskExecutor(threads);
        workers.setGridSize(tools.settings().parallelism());
        return workers;
    }
}
