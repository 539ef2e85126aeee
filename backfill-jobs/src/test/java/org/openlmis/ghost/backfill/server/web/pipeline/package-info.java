/** Tests of the pages. */
@NullMarked
package org.openlmis.ghost.backfill.server.web.pipeline;

import org.jspecify.annotations.NullMarked;
