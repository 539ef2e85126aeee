package org.openlmis.ghost.entity.order;

import org.openlmis.ghost.entity.order.OrderMapping.Order;
import org.openlmis.ghost.entity.user.Authors;
import org.openlmis.ghost.entity.user.Authors.Author;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;

/** Who made an order and who changed it last, which v3 must know of every order and shipment. */
record OrderAuthors(Authors<Order> creator, Authors<Order> updater) {

    /** Declares the migration user as well, for orders whose author v2 no longer has. */
    static OrderAuthors of(Definition<Order> order) {
        OrderAuthors authors =
                new OrderAuthors(
                        Authors.of(order.lookup("users", Author.class), Order::createdBy),
                        Authors.of(order.lookup("users", Author.class), Order::modifiedBy));
        Authors.declareMigrationUser(order, authors::isAnyUnknown);
        return authors;
    }

    private boolean isAnyUnknown(Aggregate<Order> order) {
        return creator.isUnknown(order, order.root()) || updater.isUnknown(order, order.root());
    }

    /** The key to refer to users by. */
    Object createdBy(Aggregate<Order> order) {
        return creator.key(order, order.root());
    }

    /** The key to refer to users by. */
    Object updatedBy(Aggregate<Order> order) {
        return updater.key(order, order.root());
    }
}
