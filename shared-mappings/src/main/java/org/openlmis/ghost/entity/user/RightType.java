package org.openlmis.ghost.entity.user;

/** The types of v3's rights. A v3 role has rights of one type, which decides how it is assigned. */
enum RightType {
    GENERAL_ADMIN,
    ORDER_FULFILLMENT,
    REPORTS,
    SUPERVISION
}
