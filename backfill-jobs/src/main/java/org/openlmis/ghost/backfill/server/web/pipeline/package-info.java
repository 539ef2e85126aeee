/** The picture of the pipeline: what each station between v2 and v3 does, and how much flows. */
@NullMarked
package org.openlmis.ghost.backfill.server.web.pipeline;

import org.jspecify.annotations.NullMarked;
