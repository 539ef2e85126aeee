/** What the tests of this module share: databases, and processes of the real jar. */
@NullMarked
package org.openlmis.ghost.backfill.testing;

import org.jspecify.annotations.NullMarked;
