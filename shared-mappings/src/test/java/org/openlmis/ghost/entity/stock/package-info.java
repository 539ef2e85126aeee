/** The decisions about stock cards. */
@NullMarked
package org.openlmis.ghost.entity.stock;

import org.jspecify.annotations.NullMarked;
