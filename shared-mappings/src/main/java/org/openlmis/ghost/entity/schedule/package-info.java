/** Processing schedules and their periods. */
@NullMarked
package org.openlmis.ghost.entity.schedule;

import org.jspecify.annotations.NullMarked;
