package org.openlmis.ghost.entity.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.ExpectedRows;
import org.openlmis.ghost.testing.MappingTester;

class StatusMessagesTests {

    private static final String TABLE = "requisition.status_messages";
    private static final LocalDateTime NINE = LocalDateTime.of(2024, 1, 15, 9, 0);
    private static final Instant NINE_IN_BERLIN = Instant.parse("2024-01-15T08:00:00Z");

    private final MappingTester<?> requisition = MappingTester.of(new RequisitionMapping());

    @BeforeEach
    void isInitiatedAtNineAndSubmittedAtTen() {
        requisition
                .given("id", 42, "status", "SUBMITTED", "createddate", NINE)
                .with("users", "id", 7, "username", "amina", "firstname", "Amina", "lastname", "A")
                .with("users", "id", 8, "username", "ben", "firstname", "Ben", "lastname", "B");
    }

    @Test
    void keepsTheTextOfASingleCommentR16() {
        changes();
        comment(1, 7, " urgent ", NINE.plusMinutes(30));

        messages()
                .one()
                .has("id", V3Id.named("requisition_status_changes:1#message"))
                .has("requisitionid", V3Id.of("requisitions", 42))
                .has("statuschangeid", V3Id.of("requisition_status_changes", 1))
                .has("status", "INITIATED")
                .has("body", "urgent")
                .has("authorid", V3Id.of("users", 7))
                .has("authorfirstname", "Amina")
                .has("authorlastname", "A")
                .has("createddate", NINE_IN_BERLIN.plusSeconds(1800))
                .has("modifieddate", NINE_IN_BERLIN.plusSeconds(1800));
    }

    @Test
    void joinsCommentsOnTheSameChangeInTheOrderOfTimeD19() {
        changes();
        comment(1, 8, "second", NINE.plusMinutes(90));
        comment(2, 7, "first", NINE.plusMinutes(60));

        messages()
                .one()
                .has("statuschangeid", V3Id.of("requisition_status_changes", 2))
                .has("status", "SUBMITTED")
                .has("body", "[2024-01-15 10:00 amina] first\n[2024-01-15 10:30 ben] second")
                .has("authorid", V3Id.of("users", 7))
                .has("createddate", NINE_IN_BERLIN.plusSeconds(3600))
                .has("modifieddate", NINE_IN_BERLIN.plusSeconds(5400));
    }

    @Test
    void goToTheNewestChangeByThenElseToTheFirstD19() {
        changes();
        comment(1, 7, "before", NINE.minusDays(1));
        comment(2, 7, "after", NINE.plusDays(1));

        messages()
                .count(2)
                .where("statuschangeid", V3Id.of("requisition_status_changes", 1))
                .has("body", "before");
        messages()
                .where("statuschangeid", V3Id.of("requisition_status_changes", 2))
                .has("body", "after");
    }

    @Test
    void goToTheFirstOfRepeatedChangesD18D19() {
        changes();
        change(3, "SUBMITTED", NINE.plusHours(2));
        comment(1, 7, "late", NINE.plusHours(3));

        messages().one().has("statuschangeid", V3Id.of("requisition_status_changes", 2));
        assertThat(requisition.remarks()).contains("STATUS_CHANGE_REPEATED");
    }

    @Test
    void takeTheTimeOfTheirChangeWhereThatOfCreationIsMissingR3() {
        changes();
        requisition.with(
                "comments",
                "id",
                1,
                "rnrid",
                42,
                "commenttext",
                "late",
                "createdby",
                7,
                "modifieddate",
                NINE.plusHours(5));

        messages().one().has("createddate", NINE_IN_BERLIN.plusSeconds(5 * 3600));
    }

    @Test
    void areLeftOutAndCountedWithoutAnyStatusChangeR16() {
        comment(1, 7, "lost", NINE);

        messages().none();
        assertThat(requisition.remarks()).containsExactly("COMMENT_LEFT_OUT");
    }

    private ExpectedRows messages() {
        return requisition.expect(TABLE);
    }

    private void changes() {
        change(1, "INITIATED", NINE);
        change(2, "SUBMITTED", NINE.plusHours(1));
    }

    private void change(int id, String status, LocalDateTime at) {
        requisition.with(
                "requisition_status_changes",
                "id",
                id,
                "rnrid",
                42,
                "status",
                status,
                "createddate",
                at);
    }

    private void comment(int id, int author, String text, @Nullable LocalDateTime at) {
        requisition.with(
                "comments",
                "id",
                id,
                "rnrid",
                42,
                "commenttext",
                text,
                "createdby",
                author,
                "createddate",
                at);
    }
}
