package org.openlmis.ghost.entity.stock;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.testing.MappingTester;

/**
 * Card 7 of facility 1 for product 5, which program 4 contains and the facility supports, written
 * by user 9; tests add entries.
 */
final class StockTester {

    static final String CARDS = "stockmanagement.stock_cards";
    static final String EVENTS = "stockmanagement.stock_events";
    static final String EVENT_LINES = "stockmanagement.stock_event_line_items";
    static final String CARD_LINES = "stockmanagement.stock_card_line_items";
    static final String STOCK_ON_HAND = "stockmanagement.calculated_stocks_on_hand";
    static final String REASONS = "stockmanagement.stock_card_line_item_reasons";

    private StockTester() {}

    /** The card without a program. */
    static MappingTester<?> card() {
        return MappingTester.of(new StockCardMapping())
                .given("id", 7, "facilityid", 1, "productid", 5, "createdby", 9)
                .given("createddate", Instant.parse("2020-01-01T10:00:00Z"))
                .with("products", "id", 5)
                .with("users", "id", 9);
    }

    /** The card with its program. */
    static MappingTester<?> cardInProgram() {
        return card().with("program_products", "id", 1, "programid", 4, "productid", 5)
                .with("programs_supported", "id", 1, "programid", 4, "facilityid", 1);
    }

    /** An entry of 2020 that happened when v2 heard of it, at noon UTC. */
    static MappingTester<?> entry(
            MappingTester<?> card, int id, String type, int quantity, String day) {
        return entry(card, id, type, quantity, day, null);
    }

    /** The same of a lot. */
    static MappingTester<?> entry(
            MappingTester<?> card,
            int id,
            String type,
            int quantity,
            String day,
            @Nullable Integer lotOnHand) {
        return card.with(
                "stock_card_entries",
                "id",
                id,
                "stockcardid",
                7,
                "lotonhandid",
                lotOnHand,
                "type",
                type,
                "quantity",
                quantity,
                "createdby",
                9,
                "createddate",
                Instant.parse("2020-" + day + "T12:00:00Z"),
                "occurred",
                LocalDate.parse("2020-" + day));
    }

    /** A lot that the card says it holds. */
    static void lot(MappingTester<?> card, int id, int lot, @Nullable Integer quantity) {
        card.with(
                "lots_on_hand",
                "id",
                id,
                "stockcardid",
                7,
                "lotid",
                lot,
                "quantityonhand",
                quantity);
    }
}
