/** Rows of orders: what released requisitions became, what was shipped, and what arrived. */
@NullMarked
package org.openlmis.ghost.demo.data.order;

import org.jspecify.annotations.NullMarked;
