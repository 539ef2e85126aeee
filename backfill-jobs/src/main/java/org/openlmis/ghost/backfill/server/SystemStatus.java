package org.openlmis.ghost.backfill.server;

import java.time.Instant;
import java.util.List;
import org.openlmis.ghost.apply.EntityStatus;

/**
 * Everything at a glance.
 *
 * @param running executions that are alive, in whatever process
 */
record SystemStatus(Instant time, List<EntityStatus> entities, List<ExecutionView> running) {}
