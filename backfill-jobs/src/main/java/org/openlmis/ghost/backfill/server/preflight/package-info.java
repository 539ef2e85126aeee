/** Whether everything the server needs is in place, and what mends what is not. */
@NullMarked
package org.openlmis.ghost.backfill.server.preflight;

import org.jspecify.annotations.NullMarked;
