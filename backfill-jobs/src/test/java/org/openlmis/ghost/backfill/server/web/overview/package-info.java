/** Tests of the pages. */
@NullMarked
package org.openlmis.ghost.backfill.server.web.overview;

import org.jspecify.annotations.NullMarked;
