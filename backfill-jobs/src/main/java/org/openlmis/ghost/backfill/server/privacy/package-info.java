/** What not everybody may read: the personal data of the people in v2. */
@NullMarked
package org.openlmis.ghost.backfill.server.privacy;

import org.jspecify.annotations.NullMarked;
