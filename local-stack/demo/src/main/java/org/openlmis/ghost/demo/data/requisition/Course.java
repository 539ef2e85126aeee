package org.openlmis.ghost.demo.data.requisition;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a requisition.
 *
 * @param steps its status changes in the order v2 wrote them, at least one
 * @param node key of the node that has it, or had it last; null if it never left the facility
 */
public record Course(List<Step> steps, @Nullable Integer node) {

    /** When it was initiated. */
    public LocalDateTime start() {
        return steps.get(0).at();
    }

    /** Its last change. */
    public Step last() {
        return steps.get(steps.size() - 1);
    }

    /** Whether it had that status at any time. */
    public boolean has(String status) {
        return steps.stream().anyMatch(step -> step.status().equals(status));
    }

    /** One status change, by an existing user. */
    public record Step(String status, LocalDateTime at, int user) {}
}
