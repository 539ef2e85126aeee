/** What every generated row is made of: chance, names, authors and dates, and the way into v2. */
@NullMarked
package org.openlmis.ghost.demo.data.row;

import org.jspecify.annotations.NullMarked;
