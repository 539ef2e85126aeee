/** Holds the facts and their SQL against a real PostgreSQL. */
@NullMarked
package org.openlmis.ghost.schema;

import org.jspecify.annotations.NullMarked;
