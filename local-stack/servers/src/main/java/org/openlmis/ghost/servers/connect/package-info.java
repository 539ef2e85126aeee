/** A Kafka Connect worker in one process, and the few requests it is asked. */
@NullMarked
package org.openlmis.ghost.servers.connect;

import org.jspecify.annotations.NullMarked;
