/** The audit log of the operations server: written for every request that acts, read by anybody. */
@NullMarked
package org.openlmis.ghost.backfill.server.audit;

import org.jspecify.annotations.NullMarked;
