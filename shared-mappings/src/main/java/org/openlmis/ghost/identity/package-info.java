/** Names of v3 rows: the same v2 row always gets the same v3 id. */
@NullMarked
package org.openlmis.ghost.identity;

import org.jspecify.annotations.NullMarked;
