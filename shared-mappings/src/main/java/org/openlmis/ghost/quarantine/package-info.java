/** Roots the mappings refuse. */
@NullMarked
package org.openlmis.ghost.quarantine;

import org.jspecify.annotations.NullMarked;
