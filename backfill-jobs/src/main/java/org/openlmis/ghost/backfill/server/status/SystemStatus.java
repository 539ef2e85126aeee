package org.openlmis.ghost.backfill.server.status;

import java.time.Instant;
import java.util.List;
import org.openlmis.ghost.backfill.server.entity.EntityView;
import org.openlmis.ghost.backfill.server.execution.ExecutionView;
import org.openlmis.ghost.backfill.server.lag.StreamLag;

/**
 * Everything at a glance.
 *
 * @param entities in load order
 * @param running executions that are alive, in whatever process
 * @param problems what somebody should know of, the worst first
 */
public record SystemStatus(
        Instant time,
        List<EntityView> entities,
        List<ExecutionView> running,
        StreamLag stream,
        DeadLetters deadLetters,
        List<Concern> problems) {}
