/** Requisitions: where they are, what happened to them, and what they ask for. */
@NullMarked
package org.openlmis.ghost.entity.requisition;

import org.jspecify.annotations.NullMarked;
