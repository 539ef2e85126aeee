/** Reports in plain SQL, computed from v3 and from v2, whose numbers must be the same. */
@NullMarked
package org.openlmis.ghost.demo.report;

import org.jspecify.annotations.NullMarked;
