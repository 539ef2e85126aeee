@NullMarked
package org.openlmis.ghost.backfill.server.meter;

import org.jspecify.annotations.NullMarked;
