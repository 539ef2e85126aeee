/** How v2's changes are captured: the connector's configuration, and what it needs in v2. */
@NullMarked
package org.openlmis.ghost.servers.debezium;

import org.jspecify.annotations.NullMarked;
