package org.openlmis.ghost.entity.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlmis.ghost.entity.stock.StockTester.CARD_LINES;
import static org.openlmis.ghost.entity.stock.StockTester.EVENTS;
import static org.openlmis.ghost.entity.stock.StockTester.EVENT_LINES;
import static org.openlmis.ghost.entity.stock.StockTester.REASONS;
import static org.openlmis.ghost.entity.stock.StockTester.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

/** Which reason stands for a movement, whose sign v3 takes from it. */
class MovementReasonTests {

    private static final String TYPES = "losses_adjustments_types";
    private static final Object RECEIPTS = "313f2f5f-0c22-4626-8c49-3554ef763de3";
    private static final Object CONSUMED = "b5c27da7-bdda-4790-925a-9484c5dfb594";
    private static final Object PLUS = V3Id.named("losses_adjustments_types:#plus");
    private static final Object MINUS = V3Id.named("losses_adjustments_types:#minus");

    private final MappingTester<?> card =
            StockTester.cardInProgram()
                    .with(TYPES, "name", "DAMAGED", "additive", false)
                    .with(TYPES, "name", "FOUND", "additive", true)
                    .with(TYPES, "name", "TRANSFER_IN", "additive", null);

    @Test
    void isReceiptsForWhatCameIn() {
        entry(card, 1, "CREDIT", 5, "02-01");
        assertReason(RECEIPTS, 5);
        card.expect(EVENTS).one().has("eventorigin", "RECEIVE");
    }

    @Test
    void isConsumedForWhatWentOutAndHasNoSign() {
        entry(card, 1, "DEBIT", -5, "02-01");
        assertReason(CONSUMED, 5);
        card.expect(EVENTS).one().has("eventorigin", "ISSUE");
    }

    @Test
    void isThatOfTheAdjustment() {
        adjustment("DAMAGED", -5);
        assertReason(V3Id.of(TYPES, "DAMAGED"), 5);
        card.expect(EVENTS).one().has("eventorigin", "ADJUSTMENT");
        card.expect(REASONS).none();
    }

    @Test
    void isTheTypeOfTransferInWhateverV2SaysOfItsDirection() {
        adjustment("TRANSFER_IN", 5);
        assertReason(V3Id.of(TYPES, "TRANSFER_IN"), 5);
    }

    @Test
    void isACorrectionWhereTheSignContradictsTheReason() {
        adjustment("DAMAGED", 5);
        assertReason(PLUS, 5);
        card.expect(REASONS)
                .one()
                .has("id", PLUS)
                .has("name", "V2 correction +")
                .has("reasontype", "CREDIT")
                .has("reasoncategory", "ADJUSTMENT")
                .has("isfreetextallowed", false);
        assertThat(card.remarks()).containsExactly("ENTRY_CONTRADICTS_REASON");
    }

    @Test
    void isACorrectionWhereTheSignContradictsTheType() {
        entry(card, 1, "CREDIT", -5, "02-01");
        assertReason(MINUS, 5);
        card.expect(REASONS)
                .one()
                .has("id", MINUS)
                .has("name", "V2 correction –")
                .has("reasontype", "DEBIT");
        assertThat(card.remarks()).containsExactly("ENTRY_CONTRADICTS_REASON");
    }

    @Test
    void isACorrectionWhereV2NamesNone() {
        adjustment(null, -5);
        assertReason(MINUS, 5);
        assertThat(card.remarks()).containsExactly("ENTRY_CONTRADICTS_REASON");
    }

    @Test
    void isMadeOnceForAllThatNeedIt() {
        entry(card, 1, "CREDIT", -5, "02-01");
        entry(card, 2, "CREDIT", -6, "02-01");
        entry(card, 3, "DEBIT", 6, "02-01");

        card.expect(REASONS).count(2);
    }

    @Test
    void isAddedBeforeItIsTakenAwayInTheSameMoment() {
        entry(card, 1, "DEBIT", -5, "02-01");
        entry(card, 2, "CREDIT", 6, "02-01");

        card.expect(StockTester.CARDS).one().has("origineventid", V3Id.of("stock_card_entries", 2));
    }

    @Test
    void isByTheMigrationUserWhereV2NamesNobodyItKnows() {
        card.expect("referencedata.users").none();
        card.with("stock_card_entries", "id", 1, "type", "CREDIT", "createdby", 404);
        card.with("stock_card_entries", "id", 2, "type", "CREDIT", "createdby", null);

        card.expect(EVENTS).count(2).has("userid", V3Id.named("users:#migration"));
        card.expect("referencedata.users")
                .one()
                .has("id", V3Id.named("users:#migration"))
                .has("active", false);
    }

    private void adjustment(@Nullable String type, int quantity) {
        card.with(
                "stock_card_entries",
                "id",
                1,
                "type",
                "ADJUSTMENT",
                "adjustmenttype",
                type,
                "quantity",
                quantity,
                "createdby",
                9,
                "createddate",
                Instant.parse("2020-02-01T12:00:00Z"));
    }

    private void assertReason(Object reason, int quantity) {
        card.expect(EVENT_LINES).one().has("reasonid", reason).has("quantity", quantity);
        card.expect(CARD_LINES).one().has("reasonid", reason).has("quantity", quantity);
    }
}
