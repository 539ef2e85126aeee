/** The decisions about users, roles and their assignments. */
@NullMarked
package org.openlmis.ghost.entity.user;

import org.jspecify.annotations.NullMarked;
