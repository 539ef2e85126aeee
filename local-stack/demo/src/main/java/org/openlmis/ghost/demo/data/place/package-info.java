/** Rows of zones, facility types and operators, programs, facilities and what these support. */
@NullMarked
package org.openlmis.ghost.demo.data.place;

import org.jspecify.annotations.NullMarked;
