/** A person in front of the web page: the system's Chromium, without a window. */
@NullMarked
package org.openlmis.ghost.browser;

import org.jspecify.annotations.NullMarked;
