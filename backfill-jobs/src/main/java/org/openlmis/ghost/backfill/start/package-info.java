/** How a command starts its application, and in which words it says why it cannot. */
@NullMarked
package org.openlmis.ghost.backfill.start;

import org.jspecify.annotations.NullMarked;
