/** Shows that v3's own tables and natively created rows are left as they were. */
@NullMarked
package org.openlmis.ghost.demo.untouched;

import org.jspecify.annotations.NullMarked;
