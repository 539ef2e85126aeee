/** Requisitions: so far, what their lines need of the reference data. */
@NullMarked
package org.openlmis.ghost.entity.requisition;

import org.jspecify.annotations.NullMarked;
