/** Tests of the checks of topics and connector, with a broker and a worker. */
@NullMarked
package org.openlmis.ghost.backfill.preflight.stream;

import org.jspecify.annotations.NullMarked;
