@NullMarked
package org.openlmis.ghost.log;

import org.jspecify.annotations.NullMarked;
