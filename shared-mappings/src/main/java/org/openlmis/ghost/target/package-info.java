/** Writing v3: only what differs, and only rows this system derived. */
@NullMarked
package org.openlmis.ghost.target;

import org.jspecify.annotations.NullMarked;
