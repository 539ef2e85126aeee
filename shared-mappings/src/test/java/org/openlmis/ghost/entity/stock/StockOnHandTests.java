package org.openlmis.ghost.entity.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlmis.ghost.entity.stock.StockTester.CARDS;
import static org.openlmis.ghost.entity.stock.StockTester.CARD_LINES;
import static org.openlmis.ghost.entity.stock.StockTester.EVENTS;
import static org.openlmis.ghost.entity.stock.StockTester.EVENT_LINES;
import static org.openlmis.ghost.entity.stock.StockTester.STOCK_ON_HAND;
import static org.openlmis.ghost.entity.stock.StockTester.entry;
import static org.openlmis.ghost.entity.stock.StockTester.lot;

import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

/** Stock on hand and opening balances: ruling R-19. */
class StockOnHandTests {

    private static final Object EXCESS = "84eb13c3-3e54-4687-8a5f-a9f20dcd0dac";
    private static final Object INSUFFICIENCY = "f8bb41e2-ab43-4781-ae7a-7bf3b5116b82";

    private final MappingTester<?> card = StockTester.cardInProgram();

    @Test
    void isTheRunningSumAtTheEndOfEachDayR19() {
        entry(card, 3, "DEBIT", -4, "02-02");
        entry(card, 1, "CREDIT", 10, "02-01");
        entry(card, 2, "DEBIT", -1, "02-02");

        assertThat(card.expect(STOCK_ON_HAND).values("id"))
                .containsExactly(
                        V3Id.named("stock_cards:7#lotnone/soh/2020-02-01").toString(),
                        V3Id.named("stock_cards:7#lotnone/soh/2020-02-02").toString());
        assertThat(card.expect(STOCK_ON_HAND).values("stockonhand")).containsExactly("10", "5");
        card.expect(STOCK_ON_HAND).has("stockcardid", V3Id.named("stock_cards:7#lotnone"));
    }

    @Test
    void followsTheDayThingsHappenedNotTheDayTheyWereHeardOf() {
        entry(card, 1, "CREDIT", 10, "02-05");
        entry(card, 2, "CREDIT", 3, "02-01");

        assertThat(card.expect(STOCK_ON_HAND).values("stockonhand")).containsExactly("3", "13");
        card.expect(CARDS).one().has("origineventid", V3Id.of("stock_card_entries", 2));
    }

    @Test
    void mayBeNegativeR19() {
        entry(card, 1, "DEBIT", -4, "02-01").expect(STOCK_ON_HAND).one().has("stockonhand", -4);
    }

    @Test
    void beginsWithWhatV2HasNoEntryForR19() {
        card.given("totalquantityonhand", 25);
        entry(card, 1, "CREDIT", 10, "02-01");
        entry(card, 2, "DEBIT", -5, "02-02");

        card.expect(EVENTS)
                .where("id", V3Id.named("stock_cards:7#lotnone/opening"))
                .one()
                .has("eventorigin", "ADJUSTMENT")
                .has("processeddate", "2020-02-01T11:59:59.999")
                .has("userid", V3Id.of("users", 9));
        card.expect(EVENT_LINES)
                .where("id", V3Id.named("stock_cards:7#lotnone/openingEventLine"))
                .one()
                .has("quantity", 20)
                .has("occurreddate", "2020-02-01")
                .has("reasonid", EXCESS);
        card.expect(CARD_LINES)
                .where("id", V3Id.named("stock_cards:7#lotnone/openingCardLine"))
                .one()
                .has("quantity", 20)
                .has("reasonid", EXCESS);
        assertThat(card.expect(STOCK_ON_HAND).values("stockonhand")).containsExactly("30", "25");
        card.expect(CARDS).one().has("origineventid", V3Id.named("stock_cards:7#lotnone/opening"));
        assertThat(card.remarks()).containsExactly("TOTAL_NOT_EXPLAINED");
    }

    @Test
    void beginsBelowZeroWhereV2HoldsLessThanItsEntriesSayR19() {
        card.given("totalquantityonhand", 4);
        entry(card, 1, "CREDIT", 10, "02-01");

        card.expect(CARD_LINES)
                .where("reasonid", INSUFFICIENCY)
                .one()
                .has("quantity", 6)
                .has("id", V3Id.named("stock_cards:7#lotnone/openingCardLine"));
        card.expect(STOCK_ON_HAND).one().has("stockonhand", 4);
    }

    @Test
    void beginsWhenTheCardWasMadeIfItHasNoEntries() {
        card.given("totalquantityonhand", 8)
                .expect(CARD_LINES)
                .one()
                .has("quantity", 8)
                .has("occurreddate", "2020-01-01")
                .has("processeddate", "2020-01-01T10:00");
        card.expect(STOCK_ON_HAND).one().has("stockonhand", 8);
    }

    @Test
    void endsWithV2sTotalOverAllLotsR19() {
        card.given("totalquantityonhand", 100);
        lot(card, 20, 3, 40);
        lot(card, 21, 4, 50);
        entry(card, 1, "CREDIT", 40, "02-01", 20);
        entry(card, 2, "CREDIT", 20, "02-01", 21);

        card.expect(STOCK_ON_HAND)
                .where("stockcardid", V3Id.named("stock_cards:7#lot3"))
                .one()
                .has("stockonhand", 40);
        card.expect(STOCK_ON_HAND)
                .where("stockcardid", V3Id.named("stock_cards:7#lot4"))
                .one()
                .has("stockonhand", 50);
        card.expect(STOCK_ON_HAND)
                .where("stockcardid", V3Id.named("stock_cards:7#lotnone"))
                .one()
                .has("stockonhand", 10);
        card.expect(EVENTS).where("id", V3Id.named("stock_cards:7#lot4/opening")).one();
        assertThat(card.remarks())
                .containsExactly("LOT_TOTAL_NOT_EXPLAINED", "TOTAL_NOT_EXPLAINED");
    }

    @Test
    void trustsTheEntriesWhereV2SaysNoTotal() {
        lot(card, 20, 3, null);
        entry(card, 1, "CREDIT", 40, "02-01", 20);
        entry(card, 2, "CREDIT", 2, "02-01");

        assertThat(card.expect(STOCK_ON_HAND).values("stockonhand")).containsExactly("40", "2");
        card.expect(EVENTS).count(2);
        assertThat(card.remarks()).isEmpty();
    }
}
