/** Users, what roles let them do, and where: rights, roles and role assignments. */
@NullMarked
package org.openlmis.ghost.entity.user;

import org.jspecify.annotations.NullMarked;
