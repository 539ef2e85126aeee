/** What capturing delivers, on real servers. */
@NullMarked
package org.openlmis.ghost.servers.debezium;

import org.jspecify.annotations.NullMarked;
