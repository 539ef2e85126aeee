package org.openlmis.ghost.backfill.progress;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.throttle.Wait;
import org.springframework.batch.core.step.StepExecution;

/** What the workers of an execution wait for, as a part of its progress. */
final class Waits {

    private Waits() {}

    /** The complaint of the first worker that waits, and how many do; null if none does. */
    static @Nullable String complaint(Collection<StepExecution> steps) {
        List<StepExecution> workers =
                steps.stream()
                        .filter(step -> step.getStepName().startsWith("worker:"))
                        .filter(step -> step.getStatus().isRunning())
                        .toList();
        List<Wait> waits =
                workers.stream()
                        .map(step -> Wait.told(step.getExitStatus().getExitDescription()))
                        .flatMap(Optional::stream)
                        .toList();
        if (waits.isEmpty()) {
            return null;
        }
        String detail = waits.get(0).detail();
        return waits.size() == workers.size()
                ? detail
                : "%d of %d workers, %s".formatted(waits.size(), workers.size(), detail);
    }
}
