/** Mappings of products, each with the decisions that are particular to it. */
@NullMarked
package org.openlmis.ghost.entity.product;

import org.jspecify.annotations.NullMarked;
