@NullMarked
package org.openlmis.ghost.backfill.server.resource;

import org.jspecify.annotations.NullMarked;
