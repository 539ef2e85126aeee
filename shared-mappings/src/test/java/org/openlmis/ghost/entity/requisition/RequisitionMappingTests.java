package org.openlmis.ghost.entity.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

class RequisitionMappingTests {

    private static final String APPROVED = "referencedata.facility_type_approved_products";
    private static final String IN_PROGRAM = "referencedata.program_orderables";
    private static final String CATEGORIES = "referencedata.orderable_display_categories";

    private final MappingTester<?> requisition = MappingTester.of(new RequisitionMapping());

    @BeforeEach
    void ordersAProductAtAHealthCentre() {
        requisition
                .given("id", 1, "facilityid", 5, "programid", 3, "status", "INITIATED")
                .with("facilities", "id", 5, "typeid", 4)
                .with("products", "id", 7, "code", "C7")
                .with(
                        "requisition_line_items",
                        "id",
                        11,
                        "rnrid",
                        1,
                        "productcode",
                        "C7",
                        "productcategory",
                        " analgesics",
                        "maxmonthsofstock",
                        3,
                        "fullsupply",
                        true);
    }

    @Test
    void needsNothingWhereTheProductIsApproved() {
        inProgram();
        requisition.with(
                "facility_approved_products", "id", 9, "facilitytypeid", 4, "programproductid", 8);

        requisition.expect(APPROVED).none();
        requisition.expect(IN_PROGRAM).none();
        requisition.expect(CATEGORIES).none();
    }

    @Test
    void getsAnInactiveApprovalWhereV2HasNoneForTheTypeR7() {
        inProgram();
        requisition.with(
                "facility_approved_products", "id", 9, "facilitytypeid", 2, "programproductid", 8);

        requisition
                .expect(APPROVED)
                .one()
                .has("id", V3Id.named("facility_approved_products:#ft4/pp8"))
                .has("versionnumber", 1)
                .has("facilitytypeid", V3Id.of("facility_types", 4))
                .has("programid", V3Id.of("programs", 3))
                .has("orderableid", V3Id.of("products", 7))
                .has("maxperiodsofstock", 3)
                .has("active", false);
        requisition.expect(IN_PROGRAM).none();
    }

    @Test
    void getsAnInactivePlaceInTheProgramThatTheProductHasLeftR7() {
        requisition
                .with("program_products", "id", 8, "programid", 2, "productid", 7)
                .with("product_categories", "id", 6, "name", "Analgesics ");

        requisition
                .expect(IN_PROGRAM)
                .one()
                .has("id", V3Id.named("program_products:#p3/7"))
                .has("active", false)
                .has("fullsupply", true)
                .has("displayorder", 0)
                .has("orderabledisplaycategoryid", V3Id.of("product_categories", 6));
        requisition
                .expect(APPROVED)
                .one()
                .has("id", V3Id.named("facility_approved_products:#ft4/p3/7"));
        requisition.expect(CATEGORIES).none();
    }

    @Test
    void getsTheUnknownCategoryWhereV2HasNoneOfThatNameR7() {
        requisition.with("product_categories", "id", 6, "name", "Antibiotics");

        requisition
                .expect(CATEGORIES)
                .one()
                .has("id", V3Id.named("product_categories:#unknown"))
                .has("code", "V2-UNKNOWN")
                .has("displayname", "V2-UNKNOWN");
        requisition
                .expect(IN_PROGRAM)
                .one()
                .has("orderabledisplaycategoryid", V3Id.named("product_categories:#unknown"));
    }

    @Test
    void needsNothingForAProductThatV2DoesNotKnow() {
        requisition.given("id", 1, "facilityid", 99);

        requisition.expect(APPROVED).none();
        assertThat(requisition.quarantinedWith()).isEmpty();
    }

    @Test
    void isFoundByThoseWhoMayViewItsProgramAtItsFacility() {
        requisition
                .expect("requisition.requisition_permission_strings")
                .one()
                .has("id", V3Id.named("requisitions:1#permission"))
                .has("requisitionid", V3Id.of("requisitions", 1))
                .has(
                        "permissionstring",
                        "REQUISITION_VIEW|%s|%s"
                                .formatted(V3Id.of("facilities", 5), V3Id.of("programs", 3)));
    }

    private void inProgram() {
        requisition.with("program_products", "id", 8, "programid", 3, "productid", 7);
    }
}
