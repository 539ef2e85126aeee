/** The web page in a real browser, as people look at it and use it. */
@NullMarked
package org.openlmis.ghost.backfill.browser;

import org.jspecify.annotations.NullMarked;
