/** Rows of products, of the programs and facility types they are approved for, and of lots. */
@NullMarked
package org.openlmis.ghost.demo.data.product;

import org.jspecify.annotations.NullMarked;
