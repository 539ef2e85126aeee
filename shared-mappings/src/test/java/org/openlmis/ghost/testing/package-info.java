/** What the tests of this module share: real databases, and aggregates without any. */
@NullMarked
package org.openlmis.ghost.testing;

import org.jspecify.annotations.NullMarked;
