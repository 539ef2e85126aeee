/**
 * The pages of single v2 rows: where one is, and those that did not arrive in v3 as they should.
 */
@NullMarked
package org.openlmis.ghost.backfill.server.web.root;

import org.jspecify.annotations.NullMarked;
