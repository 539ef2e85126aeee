/** The pages of an entity, and of the executions of its job. */
@NullMarked
package org.openlmis.ghost.backfill.server.web.entity;

import org.jspecify.annotations.NullMarked;
