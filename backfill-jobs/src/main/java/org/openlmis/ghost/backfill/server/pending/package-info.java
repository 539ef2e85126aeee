/** What is kept about single roots: waiting, quarantined, remarked, cut. */
@NullMarked
package org.openlmis.ghost.backfill.server.pending;

import org.jspecify.annotations.NullMarked;
