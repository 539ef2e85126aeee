/** Tests of orders in real databases, step by step. */
@NullMarked
package org.openlmis.ghost.order;

import org.jspecify.annotations.NullMarked;
