/**
 * What is not in v3 as it should be, and what operators do about it: roots that wait or are
 * quarantined, events that could not be landed; and what is kept beside v3: remarks, cut texts.
 */
@NullMarked
package org.openlmis.ghost.backfill.server.pending;

import org.jspecify.annotations.NullMarked;
