/** What an operator configures, one record per concern; defaults live in the records. */
@NullMarked
package org.openlmis.ghost.backfill.settings;

import org.jspecify.annotations.NullMarked;
