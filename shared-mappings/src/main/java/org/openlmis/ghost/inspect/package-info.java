/** Everything that is known about one root, for people who ask where it is. */
@NullMarked
package org.openlmis.ghost.inspect;

import org.jspecify.annotations.NullMarked;
