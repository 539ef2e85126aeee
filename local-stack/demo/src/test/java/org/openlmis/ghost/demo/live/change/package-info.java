/** What the application's changes promise. */
@NullMarked
package org.openlmis.ghost.demo.live.change;

import org.jspecify.annotations.NullMarked;
