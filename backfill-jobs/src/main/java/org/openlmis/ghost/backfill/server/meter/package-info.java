/**
 * Publishes what the target database knows as meters: whatever process did the work, and however
 * often it was restarted, the numbers are the same.
 */
@NullMarked
package org.openlmis.ghost.backfill.server.meter;

import org.jspecify.annotations.NullMarked;
