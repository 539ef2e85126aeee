/** What commands print: lines for people, or one JSON document a line for scripts. */
@NullMarked
package org.openlmis.ghost.backfill.report;

import org.jspecify.annotations.NullMarked;
