/** Tests of how the command line asks an operations server. */
@NullMarked
package org.openlmis.ghost.backfill.remote;

import org.jspecify.annotations.NullMarked;
