/** How the demo talks to the person who started it, and listens for the end. */
@NullMarked
package org.openlmis.ghost.demo.console;

import org.jspecify.annotations.NullMarked;
