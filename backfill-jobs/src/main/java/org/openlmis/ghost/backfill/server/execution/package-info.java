/**
 * Executions of jobs: what Spring Batch has recorded, which process is alive, and what operators
 * may do with them.
 */
@NullMarked
package org.openlmis.ghost.backfill.server.execution;

import org.jspecify.annotations.NullMarked;
