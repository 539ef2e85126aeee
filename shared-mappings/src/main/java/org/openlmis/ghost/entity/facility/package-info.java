/** Facilities, their types, operators and price schedules. */
@NullMarked
package org.openlmis.ghost.entity.facility;

import org.jspecify.annotations.NullMarked;
