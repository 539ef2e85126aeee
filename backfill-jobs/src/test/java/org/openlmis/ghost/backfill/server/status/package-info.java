@NullMarked
package org.openlmis.ghost.backfill.server.status;

import org.jspecify.annotations.NullMarked;
