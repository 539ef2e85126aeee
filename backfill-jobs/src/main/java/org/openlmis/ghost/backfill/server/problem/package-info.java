/**
 * What goes wrong for a caller of the operations server, told as problem details (RFC 9457) with a
 * code and a remedy.
 */
@NullMarked
package org.openlmis.ghost.backfill.server.problem;

import org.jspecify.annotations.NullMarked;
