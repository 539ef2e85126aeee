package org.openlmis.ghost.entity.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlmis.ghost.entity.order.Ordered.order;
import static org.openlmis.ghost.entity.order.Ordered.withRequisition;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.entity.order.OrderMapping.Order;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.ExpectedRows;
import org.openlmis.ghost.testing.MappingTester;

class OrderHistoryTests {

    private static final String CHANGES = "fulfillment.status_changes";
    private static final String MESSAGES = "fulfillment.status_messages";
    private static final LocalDateTime NOON = LocalDateTime.of(2016, 3, 1, 12, 0);

    @Test
    void copiesTheStatusChangesOfTheRequisition() {
        ExpectedRows changes =
                withChange(withChange(order(), 2, "RELEASED", NOON), 1, "APPROVED", NOON)
                        .expect(CHANGES)
                        .count(2)
                        .has("orderid", V3Id.of("orders", 55))
                        .has("authorid", V3Id.of("users", 70));

        assertThat(changes.values("status")).containsExactly("APPROVED", "RELEASED");
        assertThat(changes.values("id"))
                .containsExactly(
                        V3Id.named("requisition_status_changes:1#order").toString(),
                        V3Id.named("requisition_status_changes:2#order").toString());
        assertThat(changes.values("createddate"))
                .containsExactly("2016-03-01T11:00:00Z", "2016-03-01T11:00:00.001Z");
    }

    @Test
    void namesRejectionsAndCollapsesRepetitionsAsTheRequisitionDoesD13D18() {
        MappingTester<Order> order = withChange(order(), 1, "INITIATED", NOON);
        withChange(order, 2, "SUBMITTED", NOON.plusHours(1));
        withChange(order, 3, "SUBMITTED", NOON.plusHours(2));
        withChange(order, 4, "INITIATED", NOON.plusHours(3));
        withChange(order, 5, "NONSENSE", NOON.plusHours(4));

        assertThat(order.expect(CHANGES).values("status"))
                .containsExactly("INITIATED", "SUBMITTED", "REJECTED");
    }

    @Test
    void keepsApprovalsAtTwoNodesApartAsTheRequisitionDoesR13() {
        MappingTester<Order> order =
                withRequisition(MappingTester.of(new OrderMapping()).given("id", 55), 55, 8)
                        .with("requisition_group_members", "requisitiongroupid", 1, "facilityid", 3)
                        .with("requisition_groups", "id", 1, "supervisorynodeid", 6)
                        .with(
                                "requisition_group_program_schedules",
                                "requisitiongroupid",
                                1,
                                "programid",
                                4)
                        .with("supervisory_nodes", "id", 6, "parentid", 7)
                        .with("supervisory_nodes", "id", 7, "parentid", 8)
                        .with("supervisory_nodes", "id", 8);
        withChange(order, 1, "IN_APPROVAL", NOON);
        withChange(order, 2, "IN_APPROVAL", NOON.plusHours(1));

        order.expect(CHANGES).count(2).has("status", "IN_APPROVAL");
    }

    @Test
    void takesTheRequisitionsDateForChangesWithoutOne() {
        order().with("requisition_status_changes", "id", 1, "rnrid", 55, "status", "RELEASED")
                .with("processing_periods", "id", 6, "startdate", NOON)
                .expect(CHANGES)
                .one()
                .has("createddate", "2016-03-01T11:00:00Z");
    }

    @Test
    void copiesTheMessagesOfTheRequisitionR18() {
        withComment(withChange(order(), 1, "RELEASED", NOON), 1, " Hurry ", NOON)
                .expect(MESSAGES)
                .one()
                .has("id", V3Id.named("requisition_status_changes:1#orderMessage"))
                .has("orderid", V3Id.of("orders", 55))
                .has("status", "RELEASED")
                .has("body", "Hurry")
                .has("authorid", V3Id.of("users", 71));
    }

    @Test
    void joinsCommentsOnOneStatusD19R16() {
        MappingTester<Order> order = withChange(order(), 1, "RELEASED", NOON);
        withComment(order, 2, "Second", NOON.plusDays(1));
        withComment(order, 1, "First", NOON)
                .expect(MESSAGES)
                .one()
                .has("body", "[2016-03-01 12:00 a] First\n[2016-03-02 12:00 a] Second");
    }

    private static MappingTester<Order> withChange(
            MappingTester<Order> order, int id, String status, LocalDateTime at) {
        Object[] change = {"id", id, "rnrid", 55, "status", status, "createdby", 70};
        return order.with("requisition_status_changes", Ordered.and(change, "createddate", at));
    }

    private static MappingTester<Order> withComment(
            MappingTester<Order> order, int id, String text, LocalDateTime at) {
        Object[] comment = {"id", id, "rnrid", 55, "commenttext", text, "createdby", 71};
        return order.with("comments", Ordered.and(comment, "createddate", at));
    }
}
