/** The operations server: what operators see of all entities, and what they may do. */
@NullMarked
package org.openlmis.ghost.backfill.server;

import org.jspecify.annotations.NullMarked;
