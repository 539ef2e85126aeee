/** The state of the whole system at a glance. */
@NullMarked
package org.openlmis.ghost.backfill.server.status;

import org.jspecify.annotations.NullMarked;
