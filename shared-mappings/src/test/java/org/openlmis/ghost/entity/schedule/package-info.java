/** The decisions about schedules and periods. */
@NullMarked
package org.openlmis.ghost.entity.schedule;

import org.jspecify.annotations.NullMarked;
