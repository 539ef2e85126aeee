/** Entities: what they are doing, and what operators want of them. */
@NullMarked
package org.openlmis.ghost.backfill.server.entity;

import org.jspecify.annotations.NullMarked;
