/** What the throttle lets through, and what waiting loads tell. */
@NullMarked
package org.openlmis.ghost.backfill.throttle;

import org.jspecify.annotations.NullMarked;
