package org.openlmis.ghost.entity.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlmis.ghost.entity.stock.StockTester.CARDS;
import static org.openlmis.ghost.entity.stock.StockTester.CARD_LINES;
import static org.openlmis.ghost.entity.stock.StockTester.EVENTS;
import static org.openlmis.ghost.entity.stock.StockTester.EVENT_LINES;
import static org.openlmis.ghost.entity.stock.StockTester.STOCK_ON_HAND;
import static org.openlmis.ghost.entity.stock.StockTester.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

class StockCardMappingTests {

    private static final Object RECEIPTS = "313f2f5f-0c22-4626-8c49-3554ef763de3";

    private final MappingTester<?> card = StockTester.cardInProgram();

    @Test
    void becomesACardOfItsProgramWithoutALot() {
        entry(card, 1, "CREDIT", 10, "02-01")
                .expect(CARDS)
                .one()
                .has("id", V3Id.named("stock_cards:7#lotnone"))
                .has("facilityid", V3Id.of("facilities", 1))
                .has("programid", V3Id.of("programs", 4))
                .has("orderableid", V3Id.of("products", 5))
                .has("lotid", null)
                .has("isactive", true)
                .has("isshowed", true)
                .has("origineventid", V3Id.of("stock_card_entries", 1));
    }

    @Test
    void makesEachEntryAnEvent() {
        entry(card, 1, "CREDIT", 10, "02-01")
                .expect(EVENTS)
                .one()
                .has("id", V3Id.named("stock_card_entries:1"))
                .has("facilityid", V3Id.of("facilities", 1))
                .has("programid", V3Id.of("programs", 4))
                .has("userid", V3Id.of("users", 9))
                .has("eventorigin", "RECEIVE")
                .has("isactive", true);
    }

    @Test
    void makesEachEntryALineOfItsEventAndOfItsCard() {
        entry(card, 1, "CREDIT", 10, "02-01");
        card.expect(EVENT_LINES)
                .one()
                .has("id", V3Id.named("stock_card_entries:1#eventLine"))
                .has("stockeventid", V3Id.of("stock_card_entries", 1))
                .has("orderableid", V3Id.of("products", 5))
                .has("lotid", null)
                .has("quantity", 10)
                .has("reasonid", RECEIPTS)
                .has("occurreddate", "2020-02-01");
        card.expect(CARD_LINES)
                .one()
                .has("id", V3Id.named("stock_card_entries:1#cardLine"))
                .has("origineventid", V3Id.of("stock_card_entries", 1))
                .has("origineventlineitemid", V3Id.named("stock_card_entries:1#eventLine"))
                .has("stockcardid", V3Id.named("stock_cards:7#lotnone"))
                .has("quantity", 10)
                .has("reasonid", RECEIPTS)
                .has("userid", V3Id.of("users", 9))
                .has("occurreddate", "2020-02-01");
    }

    @Test
    void writesWhenV2HeardOfItInUtc() {
        entry(card, 1, "CREDIT", 10, "07-01");
        card.expect(EVENTS).one().has("processeddate", "2020-07-01T12:00");
        card.expect(CARD_LINES).one().has("processeddate", "2020-07-01T12:00");
        card.expect(STOCK_ON_HAND).one().has("processeddate", "2020-07-01T12:00");
    }

    @Test
    void happenedOnV2sDayWhenItWasHeardOfIfV2DoesNotSay() {
        card.with(
                        "stock_card_entries",
                        "id",
                        1,
                        "type",
                        "CREDIT",
                        "createddate",
                        Instant.parse("2020-02-01T23:30:00Z"))
                .expect(CARD_LINES)
                .one()
                .has("occurreddate", "2020-02-02")
                .has("processeddate", "2020-02-01T23:30");
    }

    @Test
    void takesTheNextBestTimeWhereV2DoesNotSayWhenItHeardOfAnEntry() {
        card.with(
                        "stock_card_entries",
                        "id",
                        1,
                        "type",
                        "CREDIT",
                        "modifieddate",
                        Instant.parse("2020-03-01T08:00:00Z"))
                .with(
                        "stock_card_entries",
                        "id",
                        2,
                        "type",
                        "CREDIT",
                        "occurred",
                        LocalDate.of(2020, 4, 1))
                .with("stock_card_entries", "id", 3, "type", "CREDIT");

        assertThat(card.expect(EVENTS).values("processeddate"))
                .containsExactly("2020-01-01T10:00", "2020-03-01T08:00", "2020-03-31T22:00");
        assertThat(card.remarks())
                .containsExactly(
                        "CREATED_DATE_MISSING", "CREATED_DATE_MISSING", "CREATED_DATE_MISSING");
    }

    @Test
    void keepsReferenceNotesAndFactsAsTexts() {
        card.with(
                        "stock_card_entries",
                        "id",
                        1,
                        "type",
                        "CREDIT",
                        "referencenumber",
                        "GRN 5",
                        "notes",
                        "late")
                .with("stock_card_entry_key_values", row("vvmstatus", " 1 "))
                .with("stock_card_entry_key_values", row("empty", null));
        card.expect(EVENTS).one().has("documentnumber", "GRN 5");
        card.expect(EVENT_LINES)
                .one()
                .has("reasonfreetext", "late")
                .hasJson("extradata", Map.of("vvmstatus", "1"));
        card.expect(CARD_LINES)
                .one()
                .has("documentnumber", "GRN 5")
                .has("reasonfreetext", "late")
                .hasJson("extradata", Map.of("vvmstatus", "1"));
    }

    private static Object[] row(String key, Object value) {
        return new Object[] {"stockcardentryid", 1, "keycolumn", key, "valuecolumn", value};
    }

    @Test
    void leavesOutEntriesThatMoveNothing() {
        entry(card, 1, "CREDIT", 6, "02-01");
        entry(card, 2, "ADJUSTMENT", 0, "02-02");

        card.expect(EVENTS).one();
        card.expect(EVENT_LINES).one();
        card.expect(CARD_LINES).one();
        card.expect(STOCK_ON_HAND).one();
        assertThat(card.remarks()).containsExactly("ENTRY_WITHOUT_QUANTITY");
    }

    @Test
    void isRefusedWithAnEntryOfATypeV2DoesNotKnow() {
        entry(card, 1, "BORROWED", 6, "02-01");

        assertThat(card.quarantinedWith()).containsExactly("ENTRY_TYPE_UNKNOWN");
    }

    @Test
    void isRefusedIfItHoldsMoreThanV3Can() {
        entry(card, 1, "CREDIT", Integer.MAX_VALUE, "02-01");
        assertThat(card.quarantinedWith()).isEmpty();
        entry(card, 2, "CREDIT", 1, "02-02");

        assertThat(card.quarantinedWith()).containsExactly("STOCK_TOO_LARGE");
    }

    @Test
    void isRefusedIfAQuantityHasNoOpposite() {
        entry(card, 1, "DEBIT", Integer.MIN_VALUE, "02-01");

        assertThat(card.quarantinedWith()).containsExactly("STOCK_TOO_LARGE");
    }
}
