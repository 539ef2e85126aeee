/**
 * The reference schemas as SQL: creates the v2 tables and the v3 schemas that the facts describe,
 * for the local stack and for tests. Production databases are never touched by it.
 */
@NullMarked
package org.openlmis.ghost.schema.ddl;

import org.jspecify.annotations.NullMarked;
