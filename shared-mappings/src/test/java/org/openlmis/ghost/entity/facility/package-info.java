/** The decisions about facilities, their types and operators. */
@NullMarked
package org.openlmis.ghost.entity.facility;

import org.jspecify.annotations.NullMarked;
