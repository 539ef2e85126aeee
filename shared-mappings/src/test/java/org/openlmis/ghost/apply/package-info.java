/** Tests of the protocol. */
@NullMarked
package org.openlmis.ghost.apply;

import org.jspecify.annotations.NullMarked;
