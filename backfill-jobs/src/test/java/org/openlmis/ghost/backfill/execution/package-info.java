/** Tests of leases, recovery and launching. */
@NullMarked
package org.openlmis.ghost.backfill.execution;

import org.jspecify.annotations.NullMarked;
