package org.openlmis.ghost.entity.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

class AvailableProductTests {

    private static final String TABLE = "requisition.available_products";
    private static final int EVERYWHERE = 20;

    private final MappingTester<?> requisition = MappingTester.of(new RequisitionMapping());

    @BeforeEach
    void mayOrderOneProductOfEachSupply() {
        requisition
                .given("id", 42, "facilityid", 5, "programid", 3, "status", "INITIATED")
                .given("emergency", false)
                .with("facilities", "id", 5, "typeid", 4);
        product(1, true, null);
        inProgram(1, true, true);
        approved(1);
        product(2, true, null);
        inProgram(2, true, false);
        approved(2);
    }

    @Test
    void areThoseNotInFullSupplyForARegularRequisition() {
        requisition
                .expect(TABLE)
                .one()
                .has("requisitionid", V3Id.of("requisitions", 42))
                .has("orderableid", V3Id.of("products", 2))
                .has("orderableversionnumber", 1)
                .has("facilitytypeapprovedproductid", V3Id.of("facility_approved_products", 2))
                .has("facilitytypeapprovedproductversionnumber", 1);
    }

    @Test
    void areAllForAnEmergency() {
        requisition.given("emergency", true);

        assertThat(orderables())
                .containsExactly(
                        V3Id.of("products", 1).toString(), V3Id.of("products", 2).toString());
    }

    @Test
    void areNoneOnceTheRequisitionIsClosedD20() {
        for (String status : List.of("SUBMITTED", "AUTHORIZED", "IN_APPROVAL")) {
            requisition.given("status", status).expect(TABLE).one();
        }
        for (String status : List.of("APPROVED", "RELEASED", "SKIPPED")) {
            requisition.given("status", status).expect(TABLE).none();
        }
    }

    @Test
    void areOfActiveOrderablesOnlyR17() {
        requisition.given("emergency", true);
        product(3, false, null);
        product(4, true, true);
        product(5, true, false);
        inProgram(3, true, true);
        inProgram(4, true, true);
        inProgram(5, false, true);
        approved(3);
        approved(4);
        approved(5);

        assertThat(orderables()).hasSize(2);
    }

    @Test
    void areInFullSupplyAsTheProductIsWhereTheProgramDoesNotSay() {
        requisition.with("products", "id", 3, "active", true, "fullsupply", false);
        inProgram(3, true, null);
        approved(3);

        assertThat(orderables()).contains(V3Id.of("products", 3).toString());
    }

    @Test
    void areApprovedForTheTypeOfTheFacility() {
        product(3, true, null);
        inProgram(3, true, false);
        requisition.with(
                "facility_approved_products",
                "id",
                EVERYWHERE,
                "facilitytypeid",
                6,
                "programproductid",
                3);

        assertThat(orderables()).hasSize(1);
    }

    private List<@Nullable String> orderables() {
        return requisition.expect(TABLE).values("orderableid");
    }

    private void product(int id, boolean active, @Nullable Boolean archived) {
        requisition.with(
                "products", "id", id, "active", active, "archived", archived, "fullsupply", true);
    }

    private void inProgram(int id, boolean active, @Nullable Boolean fullSupply) {
        requisition.with(
                "program_products",
                "id",
                id,
                "programid",
                3,
                "productid",
                id,
                "active",
                active,
                "fullsupply",
                fullSupply);
    }

    private void approved(int id) {
        requisition.with(
                "facility_approved_products",
                "id",
                id,
                "facilitytypeid",
                4,
                "programproductid",
                id);
    }
}
