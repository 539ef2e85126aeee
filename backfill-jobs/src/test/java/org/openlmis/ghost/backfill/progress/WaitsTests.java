package org.openlmis.ghost.backfill.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.throttle.Wait;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

class WaitsTests {

    private final JobExecution execution =
            new JobExecution(1, new JobInstance(1, "facilities"), new JobParameters());

    @Test
    void tellsWhyAllWorkersWait() {
        assertThat(Waits.complaint(List.of(step("land"), waiting("worker:1"))))
                .isEqualTo("the replica: is behind");
    }

    @Test
    void tellsHowManyWorkersWait() {
        assertThat(Waits.complaint(List.of(step("worker:1"), waiting("worker:2"))))
                .isEqualTo("1 of 2 workers, the replica: is behind");
    }

    @Test
    void doesNotBelieveWorkersThatHaveEnded() {
        StepExecution ended = waiting("worker:1");
        ended.setStatus(BatchStatus.STOPPED);

        assertThat(Waits.complaint(List.of(ended, step("worker:2")))).isNull();
    }

    private StepExecution waiting(String name) {
        StepExecution step = step(name);
        Wait wait = new Wait(Wait.Brake.REPLICA_LAG, "the replica: is behind");
        step.setExitStatus(new ExitStatus(ExitStatus.EXECUTING.getExitCode(), wait.toString()));
        return step;
    }

    private StepExecution step(String name) {
        StepExecution step = new StepExecution(1, name, execution);
        step.setStatus(BatchStatus.STARTED);
        return step;
    }
}
