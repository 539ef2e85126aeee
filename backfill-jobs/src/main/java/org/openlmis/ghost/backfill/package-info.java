/** The application that loads every entity from v2's replica, and the server operators talk to. */
@NullMarked
package org.openlmis.ghost.backfill;

import org.jspecify.annotations.NullMarked;
