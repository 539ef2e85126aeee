/** Drift on real PostgreSQL: every kind of it, and what becomes of the entities concerned. */
@NullMarked
package org.openlmis.ghost.drift;

import org.jspecify.annotations.NullMarked;
