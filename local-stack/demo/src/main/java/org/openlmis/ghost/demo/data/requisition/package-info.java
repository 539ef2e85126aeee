/** Rows of requisitions: what facilities reported, and what became of it. */
@NullMarked
package org.openlmis.ghost.demo.data.requisition;

import org.jspecify.annotations.NullMarked;
