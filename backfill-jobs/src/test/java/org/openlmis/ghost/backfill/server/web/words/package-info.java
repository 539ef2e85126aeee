/** Tests of the pages. */
@NullMarked
package org.openlmis.ghost.backfill.server.web.words;

import org.jspecify.annotations.NullMarked;
