package org.openlmis.ghost.backfill.server.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.execution.ExecutionView;
import org.openlmis.ghost.backfill.server.resource.Action;

/**
 * The job of an entity.
 *
 * @param name the entity's
 * @param v2Tables what it lands, the root table first
 * @param last its newest execution; null if it was never launched
 */
public record JobView(
        String name, List<String> v2Tables, @Nullable ExecutionView last, List<Action> actions) {

    public JobView {
        v2Tables = List.copyOf(v2Tables);
        actions = List.copyOf(actions);
    }
}
