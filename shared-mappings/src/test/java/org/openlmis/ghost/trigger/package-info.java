/** Tests of the trigger that a first load goes without. */
@NullMarked
package org.openlmis.ghost.trigger;

import org.jspecify.annotations.NullMarked;
