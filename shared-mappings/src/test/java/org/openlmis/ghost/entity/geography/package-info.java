/** The decisions about geographic levels and zones. */
@NullMarked
package org.openlmis.ghost.entity.geography;

import org.jspecify.annotations.NullMarked;
