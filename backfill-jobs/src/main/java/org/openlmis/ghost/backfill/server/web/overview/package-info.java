/** The first page: is all well, what is going on, and where to look next. */
@NullMarked
package org.openlmis.ghost.backfill.server.web.overview;

import org.jspecify.annotations.NullMarked;
