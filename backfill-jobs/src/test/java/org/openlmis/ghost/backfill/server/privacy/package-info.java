/** Tests of what is hidden. */
@NullMarked
package org.openlmis.ghost.backfill.server.privacy;

import org.jspecify.annotations.NullMarked;
