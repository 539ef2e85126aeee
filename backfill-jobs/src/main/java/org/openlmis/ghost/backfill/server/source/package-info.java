/**
 * Watches over v2's servers: what Debezium's slot keeps on the primary, when it would be lost, and
 * how far the replica is behind.
 */
@NullMarked
package org.openlmis.ghost.backfill.server.source;

import org.jspecify.annotations.NullMarked;
