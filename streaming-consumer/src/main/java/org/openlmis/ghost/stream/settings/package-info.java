/** What the operator configures: read and checked once at start, immutable afterwards. */
@NullMarked
package org.openlmis.ghost.stream.settings;

import org.jspecify.annotations.NullMarked;
