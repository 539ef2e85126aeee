/** Tests of the pages. */
@NullMarked
package org.openlmis.ghost.backfill.server.web;

import org.jspecify.annotations.NullMarked;
