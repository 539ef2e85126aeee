package org.openlmis.ghost.entity.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.stock.StockCardMapping.Card;
import org.openlmis.ghost.entity.stock.StockCardMapping.Entry;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Remark;

/** Which cards are refused, and what is remarked on the others. */
record StockRules(EntryMovements movements, StockCards cards, Child<Entry> entries) {

    static void declare(
            Definition<Card> card,
            CardProgram program,
            EntryMovements movements,
            StockCards cards,
            Child<Entry> entries) {
        StockRules rules = new StockRules(movements, cards, entries);
        card.quarantineWhen(
                "PROGRAM_MISSING",
                "productid",
                Card::productId,
                "v3 keeps stock by program, but no program contains this product; add it to one in v2",
                program::isMissing);
        card.quarantineWhen(
                "ENTRY_TYPE_UNKNOWN",
                "id",
                Card::id,
                "an entry of this card is of a type other than CREDIT, DEBIT and ADJUSTMENT; correct it in v2",
                rules::hasUnknownType);
        card.quarantineWhen(
                "STOCK_TOO_LARGE",
                "totalquantityonhand",
                Card::totalQuantityOnHand,
                "this card's entries add up to more than v3 can hold; correct them in v2",
                it -> cards.of(it).stream().anyMatch(CardHistory::isTooLarge));
        card.remarks(rules::onEntries);
        card.remarks(rules::onOpenings);
    }

    private boolean hasUnknownType(Aggregate<Card> card) {
        return card.all(entries).stream().anyMatch(entry -> entry.known() == null);
    }

    private List<Remark> onEntries(Aggregate<Card> card) {
        Map<Integer, Integer> lots = movements.lotsById(card);
        List<Remark> remarks = new ArrayList<>();
        for (Entry entry : card.all(entries)) {
            Integer lot = entry.lotOnHandId();
            if (entry.quantity() == 0) {
                remarks.add(noQuantity(entry));
            } else if (movements.reason(card, entry).isCorrection()) {
                remarks.add(otherReason(entry));
            }
            if (entry.createdDate() == null) {
                remarks.add(noDate(entry));
            }
            if (lot != null && !lots.containsKey(lot)) {
                remarks.add(otherCard(entry, lot));
            }
        }
        return remarks;
    }

    private static Remark noQuantity(Entry entry) {
        return remark(
                "ENTRY_WITHOUT_QUANTITY",
                entry,
                "quantity",
                0,
                "it moves no stock and is left out");
    }

    private static Remark otherReason(Entry entry) {
        return remark(
                "ENTRY_CONTRADICTS_REASON",
                entry,
                "quantity",
                entry.quantity(),
                "its sign contradicts its type or reason, or it has none; v3 has a reason V2 correction for it");
    }

    private static Remark noDate(Entry entry) {
        return remark(
                "CREATED_DATE_MISSING",
                entry,
                "createddate",
                null,
                "v3 wants to know when; the next best time of the entry or its card is taken");
    }

    private static Remark otherCard(Entry entry, int lot) {
        return remark(
                "LOT_OF_ANOTHER_CARD",
                entry,
                "lotonhandid",
                lot,
                "this card does not hold that lot; the entry counts as one without a lot");
    }

    private static Remark remark(
            String code, Entry entry, String column, @Nullable Object value, String message) {
        String key = String.valueOf(entry.id());
        String read = value == null ? null : value.toString();
        return new Remark(code, "stock_card_entries", key, column, read, message);
    }

    private List<Remark> onOpenings(Aggregate<Card> card) {
        return cards.of(card).stream()
                .filter(history -> history.first().entry() == null)
                .map(history -> opening(card.root(), history))
                .toList();
    }

    private static Remark opening(Card card, CardHistory history) {
        Integer total = card.totalQuantityOnHand();
        return new Remark(
                history.card().lotId() == null ? "TOTAL_NOT_EXPLAINED" : "LOT_TOTAL_NOT_EXPLAINED",
                "stock_cards",
                String.valueOf(card.id()),
                "totalquantityonhand",
                total == null ? null : total.toString(),
                "v2 holds %d more of %s than its entries say; v3 begins with an opening balance"
                        .formatted(history.first().change(), history.card().key()));
    }
}
