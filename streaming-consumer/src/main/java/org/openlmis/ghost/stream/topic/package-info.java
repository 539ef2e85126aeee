/** The topics the consumer reads and writes: their names, and seeing to it that they exist. */
@NullMarked
package org.openlmis.ghost.stream.topic;

import org.jspecify.annotations.NullMarked;
