/** Holds the generated data against v2's own constraints. */
@NullMarked
package org.openlmis.ghost.demo.data;

import org.jspecify.annotations.NullMarked;
