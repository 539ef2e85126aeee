@NullMarked
package org.openlmis.ghost.demo.stack;

import org.jspecify.annotations.NullMarked;
