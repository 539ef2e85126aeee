/** A made-up country in databases that run elsewhere, for those who try the containers. */
@NullMarked
package org.openlmis.ghost.demo.country;

import org.jspecify.annotations.NullMarked;
