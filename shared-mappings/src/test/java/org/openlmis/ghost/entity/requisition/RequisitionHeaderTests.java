package org.openlmis.ghost.entity.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Json;
import org.openlmis.ghost.testing.ExpectedRows;
import org.openlmis.ghost.testing.MappingTester;

class RequisitionHeaderTests {

    private static final String TABLE = "requisition.requisitions";
    private static final String STATUS = "status";
    private static final String CREATED = "createddate";
    private static final LocalDateTime NOON = LocalDateTime.of(2024, 1, 15, 12, 0);
    private static final Instant NOON_IN_BERLIN = Instant.parse("2024-01-15T11:00:00Z");

    private final MappingTester<?> requisition = MappingTester.of(new RequisitionMapping());

    @BeforeEach
    void isForAFacilityAndAProgramInAPeriod() {
        requisition
                .given("id", 42, "facilityid", 5, "programid", 3, "periodid", 6)
                .given(STATUS, "INITIATED", "emergency", false, CREATED, NOON)
                .with(
                        "processing_periods",
                        "id",
                        6,
                        "startdate",
                        LocalDateTime.of(2024, 1, 1, 0, 0),
                        "enddate",
                        LocalDateTime.of(2024, 3, 31, 23, 59, 59),
                        "numberofmonths",
                        null);
    }

    @Test
    void becomesARequisitionOfTheSameFacilityProgramAndPeriod() {
        requisition
                .given("emergency", true, "modifieddate", NOON.plusHours(1))
                .with("facilities", "id", 5, "typeid", 4);

        row().has("id", V3Id.of("requisitions", 42))
                .has("facilityid", V3Id.of("facilities", 5))
                .has("programid", V3Id.of("programs", 3))
                .has("processingperiodid", V3Id.of("processing_periods", 6))
                .has("templateid", V3Id.named("program_rnr_columns:#program3"))
                .has("emergency", true)
                .has(CREATED, NOON_IN_BERLIN)
                .has("modifieddate", Instant.parse("2024-01-15T12:00:00Z"))
                .has("draftstatusmessage", "")
                .has("reportonly", false)
                .has("datephysicalstockcountcompleted", null)
                .has("patientsdata", null);
    }

    @Test
    void lastsAsManyMonthsAsV2SaysElseAsTheDatesSay() {
        row().has("numberofmonthsinperiod", 3);

        requisition.given("periodid", 7).with("processing_periods", "id", 7, "numberofmonths", 2);
        row().has("numberofmonthsinperiod", 2);
    }

    @Test
    void keepsItsStatusAndTellsARejectionByItsHistoryD13() {
        for (String status :
                List.of("SUBMITTED", "AUTHORIZED", "IN_APPROVAL", "APPROVED", "SKIPPED")) {
            requisition.given(STATUS, status);
            row().has(STATUS, status);
        }
        requisition.given(STATUS, "INITIATED");
        row().has(STATUS, "INITIATED");

        change(1, "INITIATED");
        change(2, "SUBMITTED");
        change(3, "INITIATED");
        row().has(STATUS, "REJECTED");
    }

    @Test
    void isReleasedWithoutOrderUnlessV2HasOne() {
        requisition.given(STATUS, "RELEASED");
        row().has(STATUS, "RELEASED_WITHOUT_ORDER");

        requisition.with("orders", "id", 42);
        row().has(STATUS, "RELEASED");
    }

    @Test
    void isRefusedWithAStatusThatV3CouldNotRead() {
        requisition.given(STATUS, "LOST");

        assertThat(requisition.quarantinedWith()).containsExactly("STATUS_UNKNOWN");
    }

    @Test
    void takesTheNextBestDateWhereItsOwnIsMissingR3() {
        requisition.given(CREATED, null, "modifieddate", NOON);
        row().has(CREATED, NOON_IN_BERLIN);

        requisition.given("modifieddate", null);
        row().has(CREATED, Instant.parse("2023-12-31T23:00:00Z"));

        requisition.with("requisition_line_items", "id", 1, "rnrid", 42, CREATED, NOON);
        row().has(CREATED, NOON_IN_BERLIN);

        requisition.with(
                "requisition_status_changes",
                "id",
                1,
                "rnrid",
                42,
                STATUS,
                "INITIATED",
                CREATED,
                NOON.minusHours(1));
        row().has(CREATED, NOON_IN_BERLIN.minusSeconds(3600));
        assertThat(requisition.remarks()).contains("CREATED_DATE_MISSING");
    }

    @Test
    void keepsCostsAndSignaturesBesideD14() {
        requisition
                .given("allocatedbudget", new BigDecimal("10.50"))
                .given("fullsupplyitemssubmittedcost", new BigDecimal("7.25"))
                .given("nonfullsupplyitemssubmittedcost", new BigDecimal("0.00"))
                .given("clientsubmittedtime", NOON, "clientsubmittednotes", " late ")
                .with("requisition_signatures", "rnrid", 42, "signatureid", 9)
                .with("requisition_signatures", "rnrid", 42, "signatureid", 8)
                .with("signatures", "id", 8, "type", "SUBMITTER", "text", " Amina ")
                .with("signatures", "id", 9, "type", "APPROVER", "text", "Ben");

        row().hasJson(
                        "extradata",
                        Json.v2(42)
                                .with("allocatedBudget", new BigDecimal("10.50"))
                                .with("fullSupplyItemsSubmittedCost", new BigDecimal("7.25"))
                                .with("nonFullSupplyItemsSubmittedCost", new BigDecimal("0.00"))
                                .with("clientSubmittedTime", NOON_IN_BERLIN.toString())
                                .with("clientSubmittedNotes", "late")
                                .with(
                                        "signatures",
                                        List.of(
                                                signature("SUBMITTER", "Amina"),
                                                signature("APPROVER", "Ben")))
                                .toExtraData());
    }

    private static Map<String, Object> signature(String type, String text) {
        Map<String, Object> signature = new LinkedHashMap<>();
        signature.put("type", type);
        signature.put("text", text);
        return signature;
    }

    private ExpectedRows row() {
        return requisition.expect(TABLE).one();
    }

    private void change(int id, String status) {
        requisition.with(
                "requisition_status_changes",
                "id",
                id,
                "rnrid",
                42,
                STATUS,
                status,
                CREATED,
                NOON.plusHours(id));
    }
}
