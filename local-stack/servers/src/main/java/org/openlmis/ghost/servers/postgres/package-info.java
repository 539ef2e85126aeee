/** PostgreSQL servers from the binaries of a Maven artifact, with hot standbys. */
@NullMarked
package org.openlmis.ghost.servers.postgres;

import org.jspecify.annotations.NullMarked;
