/**
 * The facts about the v2 and v3 schemas: every column, key, constraint and bootstrap row, as data
 * and as SQL, so that mappings, drift detection and the local stack believe the same.
 */
@NullMarked
package org.openlmis.ghost.schema;

import org.jspecify.annotations.NullMarked;
