/** A Kafka broker in one process. */
@NullMarked
package org.openlmis.ghost.servers.kafka;

import org.jspecify.annotations.NullMarked;
