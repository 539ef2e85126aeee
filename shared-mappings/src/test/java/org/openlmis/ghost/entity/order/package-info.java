/** Tests of the mappings of orders. */
@NullMarked
package org.openlmis.ghost.entity.order;

import org.jspecify.annotations.NullMarked;
