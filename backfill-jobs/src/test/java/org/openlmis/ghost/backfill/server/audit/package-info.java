@NullMarked
package org.openlmis.ghost.backfill.server.audit;

import org.jspecify.annotations.NullMarked;
