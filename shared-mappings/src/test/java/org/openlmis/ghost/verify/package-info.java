/** Verification on real PostgreSQL: what it finds, and what it rightly does not. */
@NullMarked
package org.openlmis.ghost.verify;

import org.jspecify.annotations.NullMarked;
