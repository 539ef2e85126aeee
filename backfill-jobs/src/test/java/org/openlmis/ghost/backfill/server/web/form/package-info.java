/** Tests of the pages. */
@NullMarked
package org.openlmis.ghost.backfill.server.web.form;

import org.jspecify.annotations.NullMarked;
