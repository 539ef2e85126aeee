/**
 * Who may use the operations server: everybody who signs in may look, {@code OPERATOR}s may act,
 * and nothing but the health is open.
 */
@NullMarked
package org.openlmis.ghost.backfill.server.security;

import org.jspecify.annotations.NullMarked;
