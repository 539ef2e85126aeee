/** The decisions about programs. */
@NullMarked
package org.openlmis.ghost.entity.program;

import org.jspecify.annotations.NullMarked;
