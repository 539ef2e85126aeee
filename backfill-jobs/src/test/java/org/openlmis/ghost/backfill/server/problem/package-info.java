@NullMarked
package org.openlmis.ghost.backfill.server.problem;

import org.jspecify.annotations.NullMarked;
