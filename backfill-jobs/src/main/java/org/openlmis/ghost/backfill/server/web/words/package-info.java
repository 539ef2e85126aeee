/** How states, numbers, times and problems are told, alike on all pages. */
@NullMarked
package org.openlmis.ghost.backfill.server.web.words;

import org.jspecify.annotations.NullMarked;
