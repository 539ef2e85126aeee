/** Connections to the three databases: the target, v2's replica and v2's primary. */
@NullMarked
package org.openlmis.ghost.backfill.database;

import org.jspecify.annotations.NullMarked;
