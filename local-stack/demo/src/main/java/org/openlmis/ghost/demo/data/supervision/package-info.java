/** Rows of schedules and periods, of who supervises whom, and of who supplies whom. */
@NullMarked
package org.openlmis.ghost.demo.data.supervision;

import org.jspecify.annotations.NullMarked;
