/** The operations server as the command line asks it, over its HTTP interface. */
@NullMarked
package org.openlmis.ghost.backfill.remote;

import org.jspecify.annotations.NullMarked;
