/**
 * What a mapping declares, and the pure function from a v2 aggregate to v3 rows that follows from
 * it.
 */
@NullMarked
package org.openlmis.ghost.mapping;

import org.jspecify.annotations.NullMarked;
