package org.openlmis.ghost.entity.stock;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Text;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v2 stock card becomes one v3 card per lot it ever held, and one for what belongs to no lot;
 * each entry becomes an event with one line, and a line of its card. Stock on hand is computed, as
 * v3 reads it only from there.
 *
 * <p>A card is derived as a whole: its entries are sorted once and summed up in one pass, and of
 * the rows that result only those that differ are written. So an entry that arrives costs time in
 * proportion to the card's entries, not to their square, and writes its own three rows and the
 * stock on hand of the days from its own on.
 */
public final class StockCardMapping implements EntityMapping<StockCardMapping.Card> {

    private static final String AUDIT = "audit of v2";

    /** The columns read of v2 {@code stock_cards}. */
    public record Card(
            @V2Key int id,
            int facilityId,
            int productId,
            @Nullable Integer totalQuantityOnHand,
            @Nullable Integer createdBy,
            @Nullable Instant createdDate) {}

    /** The columns read of v2 {@code lots_on_hand}: how much of a lot a card holds. */
    public record LotOnHand(
            @V2Key int id, int stockCardId, int lotId, @Nullable Integer quantityOnHand) {}

    /** The columns read of v2 {@code stock_card_entries}; the quantity has a sign. */
    public record Entry(
            @V2Key int id,
            int stockCardId,
            @Nullable Integer lotOnHandId,
            String type,
            int quantity,
            @Nullable String referenceNumber,
            @Nullable String adjustmentType,
            @Nullable String notes,
            @Nullable Integer createdBy,
            @Nullable Instant createdDate,
            @Nullable Instant modifiedDate,
            @Nullable LocalDate occurred) {

        /** v2's word for what happened, or null if v2 does not know it itself. */
        @Nullable EntryType known() {
            return EntryType.of(Text.trim(type));
        }
    }

    /** The columns read of v2 {@code stock_card_entry_key_values}: facts about an entry. */
    public record Fact(
            @V2Key int stockCardEntryId, @V2Key String keyColumn, @Nullable String valueColumn) {}

    @Override
    public void define(Definition<Card> card) {
        card.from("stock_cards");
        var lots = card.child("lots_on_hand", LotOnHand.class, LotOnHand::stockCardId);
        var entries = card.child("stock_card_entries", Entry.class, Entry::stockCardId);
        var facts =
                card.child(
                        entries, "stock_card_entry_key_values", Fact.class, Fact::stockCardEntryId);

        CardProgram program = CardProgram.declare(card);
        EntryMovements movements = EntryMovements.declare(card, entries, lots, facts);
        StockCards cards = StockCards.declare(card, program, movements, lots);
        StockRules.declare(card, program, movements, cards, entries);
        StockRows.declare(card, cards);

        card.leaveBehind("v3's cards have no notes", "notes");
        card.leaveBehind("v3 dates stock by its lines", "effectivedate");
        card.leaveBehind(AUDIT, "modifiedby", "modifieddate");
        lots.leaveBehind("v3 dates stock by its lines", "effectivedate");
        lots.leaveBehind(AUDIT, "createdby", "createddate", "modifiedby", "modifieddate");
        entries.leaveBehind("v3's sources and destinations are not filled", "stockmovementid");
        entries.leaveBehind(AUDIT, "modifiedby");
        facts.leaveBehind(AUDIT, "createdby", "createddate", "modifiedby", "modifieddate");
    }
}
