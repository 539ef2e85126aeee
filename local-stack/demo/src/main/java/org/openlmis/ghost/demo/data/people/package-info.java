/** Rows of users, of the rights roles grant, and of who plays which role where. */
@NullMarked
package org.openlmis.ghost.demo.data.people;

import org.jspecify.annotations.NullMarked;
