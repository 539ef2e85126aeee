/** What becomes of servers when their owner ends. */
@NullMarked
package org.openlmis.ghost.servers.process;

import org.jspecify.annotations.NullMarked;
