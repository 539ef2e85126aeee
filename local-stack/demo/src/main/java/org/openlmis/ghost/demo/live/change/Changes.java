package org.openlmis.ghost.demo.live.change;

import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.live.order.DeliveryChanges;
import org.openlmis.ghost.demo.live.order.OrderChanges;
import org.openlmis.ghost.demo.live.requisition.Approval;
import org.openlmis.ghost.demo.live.requisition.Deletion;
import org.openlmis.ghost.demo.live.requisition.Initiation;
import org.openlmis.ghost.demo.live.requisition.Saving;
import org.openlmis.ghost.demo.live.row.Referrers;
import org.openlmis.ghost.demo.live.stock.StockChanges;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that can be changed through one connection. Not thread-safe. */
public final class Changes {

    private final FacilityChanges facilities;
    private final ZoneChanges zones;
    private final NameChanges names;
    private final ProductChanges products;
    private final ApprovalChanges approvals;
    private final LotChanges lots;
    private final ScheduleChanges schedules;
    private final NodeChanges nodes;
    private final GroupChanges groups;
    private final SupplyLineChanges supplyLines;
    private final UserChanges users;
    private final RoleChanges roles;
    private final FormChanges forms;
    private final Initiation initiation;
    private final Saving saving;
    private final Approval approval;
    private final Deletion deletion;
    private final OrderChanges orders;
    private final DeliveryChanges deliveries;
    private final StockChanges stock;

    /** Leaves it to the caller to commit. */
    public Changes(JdbcClient v2, Dice dice, Referrers referrers) {
        facilities = new FacilityChanges(v2, dice, referrers);
        zones = new ZoneChanges(v2, dice);
        names = new NameChanges(v2, dice);
        approvals = new ApprovalChanges(v2, dice, referrers);
        products = new ProductChanges(v2, dice, referrers, approvals);
        lots = new LotChanges(v2, dice, referrers);
        schedules = new ScheduleChanges(v2, dice, referrers);
        nodes = new NodeChanges(v2, dice);
        groups = new GroupChanges(v2, dice);
        supplyLines = new SupplyLineChanges(v2, dice, referrers);
        users = new UserChanges(v2, dice);
        roles = new RoleChanges(v2, dice);
        forms = new FormChanges(v2, dice);
        initiation = new Initiation(v2, dice);
        saving = new Saving(v2, dice);
        approval = new Approval(v2, dice);
        deletion = new Deletion(v2, dice);
        orders = new OrderChanges(v2, dice);
        deliveries = new DeliveryChanges(v2, dice);
        stock = new StockChanges(v2, dice);
    }

    FacilityChanges facilities() {
        return facilities;
    }

    ZoneChanges zones() {
        return zones;
    }

    NameChanges names() {
        return names;
    }

    ProductChanges products() {
        return products;
    }

    ApprovalChanges approvals() {
        return approvals;
    }

    LotChanges lots() {
        return lots;
    }

    ScheduleChanges schedules() {
        return schedules;
    }

    NodeChanges nodes() {
        return nodes;
    }

    GroupChanges groups() {
        return groups;
    }

    SupplyLineChanges supplyLines() {
        return supplyLines;
    }

    UserChanges users() {
        return users;
    }

    RoleChanges roles() {
        return roles;
    }

    FormChanges forms() {
        return forms;
    }

    Initiation initiation() {
        return initiation;
    }

    Saving saving() {
        return saving;
    }

    Approval approval() {
        return approval;
    }

    Deletion deletion() {
        return deletion;
    }

    OrderChanges orders() {
        return orders;
    }

    DeliveryChanges deliveries() {
        return deliveries;
    }

    StockChanges stock() {
        return stock;
    }
}
