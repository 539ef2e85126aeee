/** Orders, what was shipped for them, and what was received. */
@NullMarked
package org.openlmis.ghost.entity.order;

import org.jspecify.annotations.NullMarked;
