package org.openlmis.ghost.backfill.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

class FailureLineTests {

    private final JobExecution execution =
            new JobExecution(1, new JobInstance(1, "facilities"), new JobParameters());

    @Test
    void namesTheWorkersOwnCauseAndTheStepItWorkedFor() {
        step(1, "plan", BatchStatus.COMPLETED, null);
        StepExecution land =
                step(2, "land", BatchStatus.FAILED, new JobExecutionException("unsuccessful step"));
        step(3, "worker:1", BatchStatus.COMPLETED, null);
        step(
                4,
                "worker:2",
                BatchStatus.FAILED,
                new IllegalStateException("wrapped", new RuntimeException("no space\n  left")));

        assertThat(FailureLine.of(execution)).contains("in step land: no space left");
        assertThat(FailureLine.of(land)).contains("no space left");
    }

    @Test
    void prefersTheOperatorsWordsToTheInnermostOnes() {
        assertThat(FailureLine.of(new IllegalStateException(new OurException("what to do"))))
                .isEqualTo("what to do");
    }

    @Test
    void tellsWhyAnExecutionWasStopped() {
        step(1, "land", BatchStatus.STOPPED, null);
        step(2, "worker:1", BatchStatus.STOPPED, new JobExecutionException("it was stopped"));

        assertThat(FailureLine.of(execution)).contains("in step land: it was stopped");
    }

    @Test
    void saysNothingOfWhatCompleted() {
        step(1, "plan", BatchStatus.COMPLETED, null);

        assertThat(FailureLine.of(execution)).isEmpty();
    }

    private StepExecution step(long id, String name, BatchStatus status, Throwable failure) {
        StepExecution step = new StepExecution(id, name, execution);
        step.setStatus(status);
        if (failure != null) {
            step.addFailureException(failure);
        }
        execution.addStepExecution(step);
        return step;
    }

    private static final class OurException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OurException(String message) {
            super(message, new RuntimeException("deep inside"));
        }
    }
}
