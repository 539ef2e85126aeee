/** What must be true of the databases, and the exact remedy where it is not. */
@NullMarked
package org.openlmis.ghost.backfill.preflight;

import org.jspecify.annotations.NullMarked;
