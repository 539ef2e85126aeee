/** Right assignments against a real v3 database. */
@NullMarked
package org.openlmis.ghost.rights;

import org.jspecify.annotations.NullMarked;
