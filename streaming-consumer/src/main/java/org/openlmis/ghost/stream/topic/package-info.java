/** Seeing to it that the topics exist which the consumer reads and writes. */
@NullMarked
package org.openlmis.ghost.stream.topic;

import org.jspecify.annotations.NullMarked;
