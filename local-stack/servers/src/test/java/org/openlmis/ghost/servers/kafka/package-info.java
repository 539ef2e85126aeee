/** What the local Kafka broker promises. */
@NullMarked
package org.openlmis.ghost.servers.kafka;

import org.jspecify.annotations.NullMarked;
