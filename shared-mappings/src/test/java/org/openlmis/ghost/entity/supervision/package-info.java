/** The decisions about supervisory nodes, requisition groups and supply lines. */
@NullMarked
package org.openlmis.ghost.entity.supervision;

import org.jspecify.annotations.NullMarked;
