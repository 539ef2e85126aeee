/** What the resources of the HTTP interface have in common. */
@NullMarked
package org.openlmis.ghost.backfill.server.resource;

import org.jspecify.annotations.NullMarked;
