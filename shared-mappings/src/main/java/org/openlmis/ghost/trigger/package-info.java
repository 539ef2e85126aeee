/** The one trigger of v3 that costs more than the rows it watches. */
@NullMarked
package org.openlmis.ghost.trigger;

import org.jspecify.annotations.NullMarked;
