/** What v2's application changes, one transaction's worth at a time, as v2's screens write it. */
@NullMarked
package org.openlmis.ghost.demo.live.change;

import org.jspecify.annotations.NullMarked;
