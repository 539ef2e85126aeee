/**
 * Who may execute an entity's job, which executions are alive, and how they end: leases, recovery
 * after a killed process, orderly stop.
 */
@NullMarked
package org.openlmis.ghost.backfill.execution;

import org.jspecify.annotations.NullMarked;
