/** Reasons of losses and adjustments: which v3 row stands for which v2 type. */
@NullMarked
package org.openlmis.ghost.entity.reason;

import org.jspecify.annotations.NullMarked;
