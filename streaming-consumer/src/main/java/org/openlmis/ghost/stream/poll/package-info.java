/**
 * From a poll of Kafka to one transaction of the target database.
 *
 * <p>The offsets in the target database are the truth; Kafka's own are written for tools that show
 * lag and never read. There is one way back from any failure, whatever it was: wait a little, ask
 * the target where it is, seek there, poll again.
 */
@NullMarked
package org.openlmis.ghost.stream.poll;

import org.jspecify.annotations.NullMarked;
