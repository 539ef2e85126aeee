/** The names of v3 rows never change. */
@NullMarked
package org.openlmis.ghost.identity;

import org.jspecify.annotations.NullMarked;
