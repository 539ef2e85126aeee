/** How changes find rows of v2 that they may change, delete or refer to. */
@NullMarked
package org.openlmis.ghost.demo.live.row;

import org.jspecify.annotations.NullMarked;
