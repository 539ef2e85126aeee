/** Tests of the made-up country. */
@NullMarked
package org.openlmis.ghost.demo.country;

import org.jspecify.annotations.NullMarked;
