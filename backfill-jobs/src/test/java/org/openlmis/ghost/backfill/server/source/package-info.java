@NullMarked
package org.openlmis.ghost.backfill.server.source;

import org.jspecify.annotations.NullMarked;
