package org.openlmis.ghost.backfill.server.execution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;

/**
 * Which steps of an execution are looked for; null restricts nothing.
 *
 * @param name part of the name
 * @param from started then or later
 * @param to started before
 */
record StepFilter(
        @Nullable String name,
        @Nullable BatchStatus status,
        @Nullable Instant from,
        @Nullable Instant to) {

    boolean matches(StepView step) {
        Instant start = step.startTime();
        return (name == null || step.name().contains(name))
                && (status == null || step.status().equals(status.name()))
                && (from == null || (start != null && !start.isBefore(from)))
                && (to == null || (start != null && start.isBefore(to)));
    }
}
