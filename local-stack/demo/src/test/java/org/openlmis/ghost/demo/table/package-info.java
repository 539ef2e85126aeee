@NullMarked
package org.openlmis.ghost.demo.table;

import org.jspecify.annotations.NullMarked;
