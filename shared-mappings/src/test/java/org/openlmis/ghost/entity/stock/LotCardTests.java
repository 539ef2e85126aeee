package org.openlmis.ghost.entity.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlmis.ghost.entity.stock.StockTester.CARDS;
import static org.openlmis.ghost.entity.stock.StockTester.CARD_LINES;
import static org.openlmis.ghost.entity.stock.StockTester.EVENT_LINES;
import static org.openlmis.ghost.entity.stock.StockTester.STOCK_ON_HAND;
import static org.openlmis.ghost.entity.stock.StockTester.entry;
import static org.openlmis.ghost.entity.stock.StockTester.lot;

import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

/** A v2 card with lots becomes a card of each. */
class LotCardTests {

    private final MappingTester<?> card = StockTester.cardInProgram();

    @Test
    void hasACardPerLotAndOneForTheRest() {
        lot(card, 20, 3, 6);
        lot(card, 21, 2, 5);
        card.given("totalquantityonhand", 15);
        entry(card, 1, "CREDIT", 6, "02-01", 20);
        entry(card, 2, "CREDIT", 5, "02-01", 21);
        entry(card, 3, "CREDIT", 4, "02-01");

        assertThat(card.expect(CARDS).values("id"))
                .containsExactly(
                        V3Id.named("stock_cards:7#lot2").toString(),
                        V3Id.named("stock_cards:7#lot3").toString(),
                        V3Id.named("stock_cards:7#lotnone").toString());
        card.expect(CARDS)
                .where("lotid", V3Id.of("lots", 3))
                .one()
                .has("origineventid", V3Id.of("stock_card_entries", 1));
        card.expect(EVENT_LINES)
                .where("lotid", V3Id.of("lots", 3))
                .one()
                .has("id", V3Id.named("stock_card_entries:1#eventLine"));
        card.expect(CARD_LINES)
                .where("stockcardid", V3Id.named("stock_cards:7#lot3"))
                .one()
                .has("quantity", 6);
        assertThat(card.remarks()).isEmpty();
    }

    @Test
    void keepsOneCardForALotThatV2HasTwice() {
        lot(card, 20, 3, 6);
        lot(card, 21, 3, 5);
        card.given("totalquantityonhand", 11);
        entry(card, 1, "CREDIT", 6, "02-01", 20);
        entry(card, 2, "CREDIT", 5, "02-02", 21);

        card.expect(CARDS).one().has("lotid", V3Id.of("lots", 3));
        assertThat(card.expect(STOCK_ON_HAND).values("stockonhand")).containsExactly("6", "11");
        assertThat(card.remarks()).isEmpty();
    }

    @Test
    void countsAnEntryOfALotThatAnotherCardHoldsAsOneWithoutALot() {
        entry(card, 1, "CREDIT", 6, "02-01", 99).expect(CARDS).one().has("lotid", null);

        assertThat(card.remarks()).containsExactly("LOT_OF_ANOTHER_CARD");
    }

    @Test
    void becomesNothingIfNothingEverHappened() {
        card.given("totalquantityonhand", 0).expect(CARDS).none();
        lot(card, 20, 3, 0);
        card.expect(CARDS).none();
        assertThat(card.quarantinedWith()).isEmpty();
    }
}
