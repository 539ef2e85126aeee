/** The description of the HTTP interface for machines (OpenAPI, at {@code /v3/api-docs}). */
@NullMarked
package org.openlmis.ghost.backfill.server.description;

import org.jspecify.annotations.NullMarked;
