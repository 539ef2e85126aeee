/** Measures how quickly v2 rows land and are derived, beside what merely copying them takes. */
@NullMarked
package org.openlmis.ghost.demo.benchmark;

import org.jspecify.annotations.NullMarked;
