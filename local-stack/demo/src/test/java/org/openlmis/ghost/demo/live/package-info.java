/** Holds the application at work to v2's own rules. */
@NullMarked
package org.openlmis.ghost.demo.live;

import org.jspecify.annotations.NullMarked;
