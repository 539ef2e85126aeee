/** What v2's application does with requisitions, one transaction's worth at a time. */
@NullMarked
package org.openlmis.ghost.demo.live.requisition;

import org.jspecify.annotations.NullMarked;
