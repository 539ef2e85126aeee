/** Tables the system owns next to v3's own: what they are, and how they come into the target. */
@NullMarked
package org.openlmis.ghost.ddl;

import org.jspecify.annotations.NullMarked;
