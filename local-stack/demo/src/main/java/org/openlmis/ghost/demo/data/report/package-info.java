/** What the reference data demands of facilities: who reports when, on which products, to whom. */
@NullMarked
package org.openlmis.ghost.demo.data.report;

import org.jspecify.annotations.NullMarked;
