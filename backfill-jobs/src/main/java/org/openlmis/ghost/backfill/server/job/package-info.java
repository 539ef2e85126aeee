/**
 * Jobs and their executions: what Spring Batch has recorded, and what operators may do with them.
 */
@NullMarked
package org.openlmis.ghost.backfill.server.job;

import org.jspecify.annotations.NullMarked;
