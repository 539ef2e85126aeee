/** Tests of the library as a whole. */
@NullMarked
package org.openlmis.ghost;

import org.jspecify.annotations.NullMarked;
