/** Reading whole aggregates and the rows they look up, from landing rows or from v2 itself. */
@NullMarked
package org.openlmis.ghost.lookup;

import org.jspecify.annotations.NullMarked;
