/** Puts the packages together to the applications that commands start. */
@NullMarked
package org.openlmis.ghost.backfill.wiring;

import org.jspecify.annotations.NullMarked;
