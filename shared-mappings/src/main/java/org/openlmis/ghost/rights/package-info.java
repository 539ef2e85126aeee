/**
 * Keeps v3's table {@code right_assignments}, which v3 computes from other tables, as these demand:
 * as a whole, some time after the last change, and never row by row.
 */
@NullMarked
package org.openlmis.ghost.rights;

import org.jspecify.annotations.NullMarked;
