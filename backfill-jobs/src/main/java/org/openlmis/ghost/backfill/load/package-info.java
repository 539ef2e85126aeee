/**
 * One Spring Batch job per entity: plan, land, derive, close, verify. The chunk ledger is the truth
 * about what is done; Batch's metadata follow it.
 */
@NullMarked
package org.openlmis.ghost.backfill.load;

import org.jspecify.annotations.NullMarked;
