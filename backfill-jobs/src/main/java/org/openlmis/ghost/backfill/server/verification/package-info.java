/** Verifications that operators ask for, and their reports. */
@NullMarked
package org.openlmis.ghost.backfill.server.verification;

import org.jspecify.annotations.NullMarked;
