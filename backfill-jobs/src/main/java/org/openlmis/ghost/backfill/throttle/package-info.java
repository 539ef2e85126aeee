/**
 * How gently all backfills together treat v2's replica. Whoever wants to read a chunk asks before
 * taking it, so whoever waits holds neither a chunk nor a snapshot nor a transaction. Limits, and
 * what was read beyond them, are in schema ghost: there is one replica, however many processes load
 * from it.
 */
@NullMarked
package org.openlmis.ghost.backfill.throttle;

import org.jspecify.annotations.NullMarked;
