/**
 * Notices when the live v2 or v3 schema differs from what mappings believe, and halts what it
 * hurts.
 */
@NullMarked
package org.openlmis.ghost.drift;

import org.jspecify.annotations.NullMarked;
