/** Single roots: everything known about one v2 key, and deriving it again. */
@NullMarked
package org.openlmis.ghost.backfill.server.root;

import org.jspecify.annotations.NullMarked;
