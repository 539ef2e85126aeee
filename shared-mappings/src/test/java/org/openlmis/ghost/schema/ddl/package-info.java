/** Holds the rendered schemas against the facts, in a real PostgreSQL. */
@NullMarked
package org.openlmis.ghost.schema.ddl;

import org.jspecify.annotations.NullMarked;
