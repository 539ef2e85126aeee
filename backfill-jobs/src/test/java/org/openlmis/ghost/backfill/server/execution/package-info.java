@NullMarked
package org.openlmis.ghost.backfill.server.execution;

import org.jspecify.annotations.NullMarked;
