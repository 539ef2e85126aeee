/** Tests of what landing rests on. */
@NullMarked
package org.openlmis.ghost.landing;

import org.jspecify.annotations.NullMarked;
