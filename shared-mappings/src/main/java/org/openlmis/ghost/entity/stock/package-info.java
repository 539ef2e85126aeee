/** Stock cards: v2 keeps one per facility and product, v3 one per program and lot besides. */
@NullMarked
package org.openlmis.ghost.entity.stock;

import org.jspecify.annotations.NullMarked;
