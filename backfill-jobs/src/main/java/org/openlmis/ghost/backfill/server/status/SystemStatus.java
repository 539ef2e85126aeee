package org.openlmis.ghost.backfill.server.status;

import java.time.Instant;
import java.util.List;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.backfill.server.execution.ExecutionView;

/**
 * Everything at a glance.
 *
 * @param running executions that are alive, in whatever process
 */
record SystemStatus(Instant time, List<EntityStatus> entities, List<ExecutionView> running) {}
