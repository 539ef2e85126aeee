/** The live table: what every entity is doing, for a terminal or for a log. */
@NullMarked
package org.openlmis.ghost.demo.table;

import org.jspecify.annotations.NullMarked;
