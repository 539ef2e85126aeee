/** What is kept beside v3 about roots that are derived: remarks, and texts v3 has no room for. */
@NullMarked
package org.openlmis.ghost.remark;

import org.jspecify.annotations.NullMarked;
