/** Tests of what is told about one root. */
@NullMarked
package org.openlmis.ghost.inspect;

import org.jspecify.annotations.NullMarked;
