package org.openlmis.ghost.backfill.execution;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/**
 * Why something failed, in one line: what Batch says of a step with workers is only that one of
 * them failed, and what it records of a failure is the beginning of a stack trace.
 */
final class FailureLine {

    private static final String OURS = "org.openlmis.ghost.";

    private FailureLine() {}

    /** Why the execution did not complete, and in which step; empty if nothing says so. */
    static Optional<String> of(JobExecution execution) {
        Optional<String> ofSteps =
                execution.getStepExecutions().stream()
                        .sorted(Comparator.comparingLong(StepExecution::getId))
                        .filter(step -> !isWorker(step))
                        .flatMap(step -> of(step).map(line -> inStep(step, line)).stream())
                        .reduce((before, after) -> after);
        return ofSteps.or(
                () -> execution.getFailureExceptions().stream().findFirst().map(FailureLine::of));
    }

    /** Why a step did not complete: a failed worker knows better than the step it works for. */
    static Optional<String> of(StepExecution step) {
        if (step.getStatus() == BatchStatus.COMPLETED) {
            return Optional.empty();
        }
        Stream<StepExecution> workers =
                isWorker(step)
                        ? Stream.empty()
                        : step.getJobExecution().getStepExecutions().stream()
                                .filter(FailureLine::isWorker)
                                .sorted(Comparator.comparing(StepExecution::getStatus).reversed());
        return Stream.concat(workers, Stream.of(step))
                .flatMap(each -> each.getFailureExceptions().stream())
                .findFirst()
                .map(FailureLine::of);
    }

    /** The first exception that is ours speaks the operator's words; else the innermost knows. */
    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().startsWith(OURS)) {
                return Causes.oneLine(cause);
            }
        }
        return Causes.message(failure);
    }

    private static String inStep(StepExecution step, String line) {
        return "in step %s: %s".formatted(step.getStepName(), line);
    }

    private static boolean isWorker(StepExecution step) {
        return step.getStepName().contains(":");
    }
}
