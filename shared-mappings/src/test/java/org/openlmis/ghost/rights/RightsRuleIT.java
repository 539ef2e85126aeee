package org.openlmis.ghost.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlmis.ghost.rights.Country.CREATE;
import static org.openlmis.ghost.rights.Country.VIEW;
import static org.openlmis.ghost.rights.Country.id;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each clause of the rule that v3 computes right assignments by. */
class RightsRuleIT {

    private final Country country = new Country();

    @BeforeEach
    void drawTheMap() {
        country.facility("F1", "P1", "P2")
                .facility("F2", "P1")
                .facility("F3", "P1")
                .node("N1", null)
                .node("N2", "N1")
                .node("N3", "N2")
                .group("G1", "N1", "P1", "F1")
                .group("G2", "N2", "P1", "F2")
                .group("G3", "N3", "P1", "F3")
                .role("viewer", VIEW)
                .role("clerk", VIEW, CREATE)
                .user("Ada", "F1");
    }

    @Test
    void grantsADirectRoleWithoutAFacility() {
        country.role("manager", "USERS_MANAGE", "REPORTS_VIEW").direct("Ada", "manager").rebuild();
        assertThat(country.rows()).containsExactly("Ada REPORTS_VIEW", "Ada USERS_MANAGE");
    }

    @Test
    void grantsAFulfillmentRoleAtItsWarehouse() {
        country.role("storekeeper", "ORDERS_VIEW").fulfillment("Ada", "storekeeper", "F3");
        country.rebuild();
        assertThat(country.rows()).containsExactly("Ada ORDERS_VIEW F3");
    }

    @Test
    void grantsSupervisionWithoutANodeAtTheHomeFacility() {
        country.supervision("Ada", "clerk", "P2", null).rebuild();
        assertThat(country.rows())
                .containsExactly("Ada REQUISITION_CREATE F1 P2", "Ada REQUISITION_VIEW F1 P2");
    }

    @Test
    void grantsNothingAtAHomeFacilityThatDoesNotSupportTheProgram() {
        country.user("Bob", "F2").supervision("Bob", "clerk", "P2", null).rebuild();
        assertThat(country.rows()).isEmpty();
    }

    @Test
    void grantsNothingAtAHomeFacilityThatSupportsTheProgramNoMore() {
        stopSupport("F1", "P2");
        country.supervision("Ada", "clerk", "P2", null).rebuild();
        assertThat(country.rows()).isEmpty();
    }

    @Test
    void grantsNothingWithoutAHomeFacility() {
        country.user("Bob", null).supervision("Bob", "clerk", "P1", null).rebuild();
        assertThat(country.rows()).isEmpty();
    }

    @Test
    void grantsSupervisionOfANodeInTheGroupsOfItsWholeSubtree() {
        country.supervision("Ada", "viewer", "P1", "N1").rebuild();
        assertThat(country.rows())
                .containsExactly(
                        "Ada REQUISITION_VIEW F1 P1",
                        "Ada REQUISITION_VIEW F2 P1",
                        "Ada REQUISITION_VIEW F3 P1");
    }

    @Test
    void grantsNothingAboveTheNode() {
        country.supervision("Ada", "viewer", "P1", "N2").rebuild();
        assertThat(country.rows())
                .containsExactly("Ada REQUISITION_VIEW F2 P1", "Ada REQUISITION_VIEW F3 P1");
    }

    @Test
    void grantsNothingInAGroupThatDoesNotScheduleTheProgram() {
        country.supervision("Ada", "viewer", "P2", "N1").rebuild();
        assertThat(country.rows()).isEmpty();
        country.schedule("G1", "P2").rebuild();
        assertThat(country.rows()).containsExactly("Ada REQUISITION_VIEW F1 P2");
    }

    @Test
    void grantsNothingAtAMemberThatSupportsTheProgramNoMore() {
        stopSupport("F2", "P1");
        country.supervision("Ada", "viewer", "P1", "N1").rebuild();
        assertThat(country.rows())
                .containsExactly("Ada REQUISITION_VIEW F1 P1", "Ada REQUISITION_VIEW F3 P1");
    }

    @Test
    void grantsOnceWhatSeveralAssignmentsDemand() {
        country.group("G4", "N1", "P1", "F1", "F2")
                .supervision("Ada", "viewer", "P1", "N1")
                .supervision("Ada", "clerk", "P1", null)
                .supervision("Ada", "viewer", "P1", "N2")
                .rebuild();
        assertThat(country.rows())
                .containsExactly(
                        "Ada REQUISITION_CREATE F1 P1",
                        "Ada REQUISITION_VIEW F1 P1",
                        "Ada REQUISITION_VIEW F2 P1",
                        "Ada REQUISITION_VIEW F3 P1");
    }

    @Test
    void walksNodesThatAreTheirOwnAncestorsOnce() {
        country.sql(
                "update referencedata.supervisory_nodes set parentid = ? where id = ?",
                id("N3"),
                id("N1"));
        country.supervision("Ada", "viewer", "P1", "N2").rebuild();
        assertThat(country.rows()).hasSize(3);
    }

    @Test
    void followsEachChangeOfARole() {
        country.supervision("Ada", "clerk", "P1", null).rebuild();
        country.sql(
                """
                delete from referencedata.role_rights using referencedata.rights r
                where roleid = ? and rightid = r.id and r.name = ?""",
                id("clerk"),
                CREATE);
        assertThat(country.rebuild())
                .extracting(Rebuilt::inserted, Rebuilt::deleted)
                .containsExactly(0L, 1L);
        assertThat(country.rows()).containsExactly("Ada REQUISITION_VIEW F1 P1");
    }

    private void stopSupport(String facility, String program) {
        country.sql(
                "update referencedata.supported_programs set active = false where facilityid = ? and programid = ?",
                id(facility),
                id(program));
    }
}
