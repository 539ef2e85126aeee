/** Tests of the operations server. */
@NullMarked
package org.openlmis.ghost.backfill.server;

import org.jspecify.annotations.NullMarked;
