/** Products, the programs and facility types they are approved for, and their lots. */
@NullMarked
package org.openlmis.ghost.entity.product;

import org.jspecify.annotations.NullMarked;
