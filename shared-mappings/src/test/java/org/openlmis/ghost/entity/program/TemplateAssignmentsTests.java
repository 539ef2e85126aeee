package org.openlmis.ghost.entity.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Bootstrap;
import org.openlmis.ghost.testing.ExpectedRows;
import org.openlmis.ghost.testing.MappingTester;

class TemplateAssignmentsTests {

    private static final String ASSIGNMENTS = "requisition.requisition_template_assignments";
    private static final String REASONS = "stockmanagement.valid_reason_assignments";
    private static final String INSTALLED = "stockmanagement.stock_card_line_item_reasons";
    private static final int TYPE = 3;

    private final MappingTester<?> program = MappingTester.of(new ProgramMapping());

    @BeforeEach
    void program() {
        program.given("id", 4, "code", "EM")
                .with("requisitions", "id", 1, "programid", 4)
                .with("facility_types", "id", TYPE)
                .with("facility_types", "id", 5)
                .with("facility_types", "id", 6);
    }

    @Test
    void areOnePerTypeOfFacilitiesThatSupportTheProgramActiveOrNotR10() {
        supportedBy(11, TYPE);
        supportedBy(12, TYPE);
        supportedBy(13, 5);
        program.with("facilities", "id", 14, "typeid", 6);

        program.expect(ASSIGNMENTS)
                .count(2)
                .has("programid", V3Id.of("programs", 4))
                .has("templateid", V3Id.named("program_rnr_columns:#program4"))
                .has("requisitionreportonly", false)
                .where("id", V3Id.named("program_rnr_columns:#program4/type3"))
                .one()
                .has("facilitytypeid", V3Id.of("facility_types", TYPE));
    }

    @Test
    void areNoneWithoutFacilityOrTemplateR10() {
        program.expect(ASSIGNMENTS).none();
        program.expect(REASONS).none();

        program.given("id", 9)
                .with("facilities", "id", 11, "typeid", TYPE)
                .with("programs_supported", "id", 1, "facilityid", 11, "programid", 9)
                .expect(ASSIGNMENTS)
                .none();
        program.expect(REASONS).count(4);
    }

    @Test
    void comeWithV2sReasonsForEachTypeOfFacilitiesR15() {
        supportedBy(11, TYPE);
        supportedBy(13, 5);
        type("DAMAGED", "Damaged", true);

        program.expect(REASONS).count(10);
        assignment(V3Id.of("losses_adjustments_types", "DAMAGED"))
                .has("programid", V3Id.of("programs", 4))
                .has("facilitytypeid", V3Id.of("facility_types", TYPE))
                .has("reasonid", V3Id.of("losses_adjustments_types", "DAMAGED"))
                .has("hidden", false);
    }

    @Test
    void hideReasonsThatAreNotShownByDefault() {
        supportedBy(11, TYPE);
        type("DAMAGED", "Damaged", false);
        type("LOST", "Lost", null);

        assignment(V3Id.of("losses_adjustments_types", "DAMAGED")).has("hidden", true);
        assignment(V3Id.of("losses_adjustments_types", "LOST")).has("hidden", false);
    }

    @Test
    void hideReasonsThatTheProgramDoesNotChooseIfItChoosesAny() {
        supportedBy(11, TYPE);
        type("DAMAGED", "Damaged", false);
        type("LOST", "Lost", true);
        program.with(
                "stock_adjustment_reasons_programs", "programcode", "EM", "reasonname", "DAMAGED");

        assignment(V3Id.of("losses_adjustments_types", "DAMAGED")).has("hidden", false);
        assignment(V3Id.of("losses_adjustments_types", "LOST")).has("hidden", true);
    }

    @Test
    void areNotChangedByTheChoicesOfOtherPrograms() {
        supportedBy(11, TYPE);
        type("LOST", "Lost", true);
        program.with(
                "stock_adjustment_reasons_programs", "programcode", "TB", "reasonname", "DAMAGED");

        assignment(V3Id.of("losses_adjustments_types", "LOST")).has("hidden", false);
    }

    @Test
    void nameTheTransferInThatV3IsInstalledWith() {
        supportedBy(11, TYPE);
        type("TRANSFER_IN", "Received from elsewhere", true);

        assignment(Bootstrap.REASON_TRANSFER_IN).has("hidden", false);
    }

    @Test
    void hideTheFourReasonsV3NeedsEvenIfAV2TypeIsOneOfThemR15() {
        supportedBy(11, TYPE);
        type("USED", "Consumed", true);

        program.expect(REASONS).count(4).has("hidden", true);
        assertThat(program.expect(REASONS).values("reasonid"))
                .containsExactlyInAnyOrder(
                        installed("Consumed"),
                        installed("Receipts"),
                        installed("Beginning Balance Excess"),
                        installed("Beginning Balance Insufficiency"));
    }

    private static String installed(String name) {
        return Bootstrap.row(INSTALLED, name).id().toString();
    }

    /** The assignment of a reason to the first type of facilities. */
    private ExpectedRows assignment(Object reason) {
        return program.expect(REASONS)
                .where(
                        "id",
                        V3Id.named(
                                "losses_adjustments_types:#program4/type%d/%s"
                                        .formatted(TYPE, reason)))
                .one();
    }

    private void supportedBy(int facility, int type) {
        program.with("facilities", "id", facility, "typeid", type)
                .with("programs_supported", "id", facility, "facilityid", facility, "programid", 4);
    }

    private void type(String name, String description, @Nullable Boolean isDefault) {
        program.with(
                "losses_adjustments_types",
                "name",
                name,
                "description",
                description,
                "additive",
                false,
                "isdefault",
                isDefault);
    }
}
