/** Roots that must be derived again, and those that wait. */
@NullMarked
package org.openlmis.ghost.dirty;

import org.jspecify.annotations.NullMarked;
