/** Rows of stock: cards of facilities, what came and went on them, and lots on hand. */
@NullMarked
package org.openlmis.ghost.demo.data.stock;

import org.jspecify.annotations.NullMarked;
