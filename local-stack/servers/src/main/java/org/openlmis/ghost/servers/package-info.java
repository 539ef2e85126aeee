/** Real servers on one machine without containers, for tests and the demo. */
@NullMarked
package org.openlmis.ghost.servers;

import org.jspecify.annotations.NullMarked;
