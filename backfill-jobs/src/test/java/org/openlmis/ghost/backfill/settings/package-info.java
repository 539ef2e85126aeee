/** Tests of what an operator configures. */
@NullMarked
package org.openlmis.ghost.backfill.settings;

import org.jspecify.annotations.NullMarked;
