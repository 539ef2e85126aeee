@NullMarked
package org.openlmis.ghost.backfill.server.security;

import org.jspecify.annotations.NullMarked;
