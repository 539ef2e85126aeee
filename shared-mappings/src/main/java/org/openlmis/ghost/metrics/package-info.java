/** Names of the meters both applications publish. */
@NullMarked
package org.openlmis.ghost.metrics;

import org.jspecify.annotations.NullMarked;
