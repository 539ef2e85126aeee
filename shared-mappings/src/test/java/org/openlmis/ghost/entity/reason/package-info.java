/** The decisions about reasons of losses and adjustments. */
@NullMarked
package org.openlmis.ghost.entity.reason;

import org.jspecify.annotations.NullMarked;
