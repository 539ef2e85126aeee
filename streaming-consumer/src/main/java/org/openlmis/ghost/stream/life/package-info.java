/** Start and end of the consumer, and what it says of its health in between. */
@NullMarked
package org.openlmis.ghost.stream.life;

import org.jspecify.annotations.NullMarked;
