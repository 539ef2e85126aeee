/** What log lines are about, as fields that a collector of structured logs can search by. */
@NullMarked
package org.openlmis.ghost.log;

import org.jspecify.annotations.NullMarked;
