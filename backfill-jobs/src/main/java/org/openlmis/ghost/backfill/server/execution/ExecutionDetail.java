package org.openlmis.ghost.backfill.server.execution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.progress.LoadProgress;

/**
 * Everything about an execution.
 *
 * @param parameters what it was launched with
 * @param executionContext what Spring Batch keeps for it, as texts
 * @param progress null of executions that load no generation
 * @param steps in the order they began
 */
public record ExecutionDetail(
        @JsonUnwrapped ExecutionView execution,
        Map<String, String> parameters,
        Map<String, String> executionContext,
        @Nullable LoadProgress progress,
        List<StepView> steps) {

    public ExecutionDetail {
        steps = List.copyOf(steps);
    }
}
