package org.openlmis.ghost.entity.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.ExpectedRows;
import org.openlmis.ghost.testing.MappingTester;

class RequisitionTemplateTests {

    private static final String TEMPLATES = "requisition.requisition_templates";
    private static final String COLUMNS = "requisition.columns_maps";

    private final MappingTester<?> program = MappingTester.of(new ProgramMapping());

    @Test
    void isNamedAfterItsProgram() {
        configured();
        template(4, "EM", " Essential Medicines ")
                .has("id", V3Id.named("program_rnr_columns:#program4"))
                .has("name", "Essential Medicines (v2)");
    }

    @Test
    void writesTheColumnsThatTheServiceCannotReadAsNull() {
        configured();
        template(4, "EM", "Essential Medicines")
                .has("populatestockonhandfromstockcards", false)
                .has("archived", false)
                .has("rejectionreasonwindowvisible", false)
                .has("requisitionreportingonly", false)
                .has("patientstabenabled", false)
                .has("enableavgconsumptionforcurrentperiod", false);
    }

    @Test
    void appendsTheCodeToTheNameIfAProgramWithALowerIdHasItR10() {
        configured();
        program.with("programs", "id", 4, "code", "A", "name", "Malaria");
        program.with("programs", "id", 5, "code", "B", "name", " malaria");

        template(4, "A", "Malaria").has("name", "Malaria (v2)");
        template(5, " B ", " malaria").has("name", "malaria (B) (v2)");
    }

    @Test
    void appendsTheCodeToTheNameIfATemplateCreatedInV3HasItR10() {
        configured();
        program.takenInV3(TEMPLATES, "name", "malaria (V2)");

        template(4, "A", "Malaria").has("name", "Malaria (A) (v2)");
    }

    @Test
    void isAsOldAsItsFirstColumnAndAsNewAsItsLastChange() {
        column(1, at(3), at(9));
        column(2, null, at(2));
        column(3, at(4), null);

        template(4, "EM", "Essential Medicines")
                .has("createddate", Instant.parse("2020-01-02T11:00:00Z"))
                .has("modifieddate", Instant.parse("2020-01-09T11:00:00Z"));
    }

    @Test
    void averagesThreePeriodsOnlyIfEveryPeriodIsOneMonthR10() {
        configured();
        group(4, 10);
        group(4, 11);
        group(5, 12);
        period(10, 1);
        period(11, 1);
        period(12, 3);

        template(4, "EM", "Essential Medicines").has("numberofperiodstoaverage", 3);
    }

    @Test
    void averagesTwoPeriodsIfOnePeriodIsLongerR10() {
        configured();
        group(4, 10);
        group(4, 11);
        period(10, 1);
        period(11, 1);
        period(11, 3);

        template(4, "EM", "Essential Medicines").has("numberofperiodstoaverage", 2);
    }

    @Test
    void averagesTwoPeriodsIfNoPeriodSaysHowLongItIsR10() {
        configured();
        template(4, "EM", "Essential Medicines").has("numberofperiodstoaverage", 2);
        group(4, 10);
        period(10, null);
        template(4, "EM", "Essential Medicines").has("numberofperiodstoaverage", 2);
    }

    @Test
    void isMadeOfV2sOwnColumnsIfTheProgramConfiguresNone() {
        program.with(
                "master_rnr_columns",
                "id",
                1,
                "name",
                "quantityReceived",
                "label",
                null,
                "visible",
                true,
                "position",
                6,
                "source",
                "U",
                "createddate",
                at(5));

        template(4, "EM", "Essential Medicines")
                .has("createddate", Instant.parse("2020-01-05T11:00:00Z"));
        program.expect(COLUMNS)
                .count(33)
                .where("key", "totalReceivedQuantity")
                .has("label", "Total received quantity")
                .has("isdisplayed", true)
                .has("displayorder", 6);
        assertThat(program.remarks()).containsExactly("TEMPLATE_NOT_CONFIGURED");
    }

    @Test
    void isNotMadeForProgramsThatHaveNeitherColumnsNorRequisitions() {
        program.given("id", 4).expect(TEMPLATES).none();
        program.expect(COLUMNS).none();
        assertThat(program.remarks()).isEmpty();

        configured();
        program.expect(TEMPLATES).one();
    }

    private ExpectedRows template(int id, String code, String name) {
        return program.given("id", id, "code", code, "name", name)
                .with("requisitions", "id", 1, "programid", id)
                .expect(TEMPLATES)
                .one();
    }

    private void configured() {
        column(1, at(1), at(1));
    }

    private void column(
            int id, @Nullable LocalDateTime createdDate, @Nullable LocalDateTime modifiedDate) {
        program.with("master_rnr_columns", "id", id, "name", "remarks" + id);
        program.with(
                "program_rnr_columns",
                "id",
                id,
                "mastercolumnid",
                id,
                "createddate",
                createdDate,
                "modifieddate",
                modifiedDate);
    }

    private void group(int programId, int scheduleId) {
        program.with(
                "requisition_group_program_schedules",
                "programid",
                programId,
                "scheduleid",
                scheduleId);
    }

    private void period(int scheduleId, @Nullable Integer months) {
        program.with("processing_periods", "scheduleid", scheduleId, "numberofmonths", months);
    }

    private static LocalDateTime at(int day) {
        return LocalDateTime.of(2020, 1, day, 12, 0);
    }
}
