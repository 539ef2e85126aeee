/**
 * Proves that v3 holds exactly what v2 demands: the mappings are applied to v2 itself and the
 * result is compared with v3, row by row.
 */
@NullMarked
package org.openlmis.ghost.verify;

import org.jspecify.annotations.NullMarked;
