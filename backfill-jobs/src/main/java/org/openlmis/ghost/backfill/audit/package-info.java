/** The log of what people did to the migration, through whatever door. */
@NullMarked
package org.openlmis.ghost.backfill.audit;

import org.jspecify.annotations.NullMarked;
