/**
 * Landing an entity: workers that share its chunks, until the ledger says that all are done.
 * Batch's counts must agree with the ledger's.
 */
@NullMarked
package org.openlmis.ghost.backfill.land;

import org.jspecify.annotations.NullMarked;
