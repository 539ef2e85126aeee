/** What the local PostgreSQL servers promise. */
@NullMarked
package org.openlmis.ghost.servers.postgres;

import org.jspecify.annotations.NullMarked;
