package org.openlmis.ghost.entity.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.stock.StockCardMapping.Card;
import org.openlmis.ghost.entity.stock.StockCardMapping.LotOnHand;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/**
 * Divides a v2 card into v3's: one per lot, and one without a lot that holds the rest of v2's
 * total. The last stock on hand of each is what v2 says it holds; where v2's entries do not lead
 * there, an opening balance makes up the difference.
 */
final class StockCards {

    private final CardProgram program;
    private final EntryMovements movements;
    private final Child<LotOnHand> lots;
    private final Function<Aggregate<Card>, List<CardHistory>> divided = this::divided;

    private StockCards(CardProgram program, EntryMovements movements, Child<LotOnHand> lots) {
        this.program = program;
        this.movements = movements;
        this.lots = lots;
    }

    /** Looked up so that cards learn when their facility is refused or accepted. */
    public record Facility(@V2Key int id) {}

    /** Looked up so that cards learn when a lot comes or goes. */
    public record Lot(@V2Key int id) {}

    static StockCards declare(
            Definition<Card> card,
            CardProgram program,
            EntryMovements movements,
            Child<LotOnHand> lots) {
        card.lookup("facilities", Facility.class).on(Card::facilityId, Facility::id);
        Lookup<LotOnHand, Lot> lot = card.lookup(lots, "lots", Lot.class);
        lot.on(LotOnHand::lotId, Lot::id);
        return new StockCards(program, movements, lots);
    }

    /** The v3 cards that ever held something, the one without a lot last. */
    List<CardHistory> of(Aggregate<Card> card) {
        return card.once(divided);
    }

    private List<CardHistory> divided(Aggregate<Card> card) {
        Integer programId = program.id(card);
        if (programId == null) {
            return List.of();
        }
        Map<@Nullable Integer, List<Movement>> byLot = movements.byLot(card);
        Map<Integer, @Nullable Long> held = held(card);
        List<CardHistory> histories = new ArrayList<>();
        long inLots = 0;
        for (Map.Entry<Integer, @Nullable Long> lot : held.entrySet()) {
            CardHistory history = history(card, programId, lot.getKey(), byLot, lot.getValue());
            histories.add(history);
            inLots += history.last();
        }
        Integer total = card.root().totalQuantityOnHand();
        histories.add(history(card, programId, null, byLot, total == null ? null : total - inLots));
        return histories.stream().filter(CardHistory::isMoved).toList();
    }

    /** What v2 says it holds of each lot, by id; null where it does not say. */
    private Map<Integer, @Nullable Long> held(Aggregate<Card> card) {
        Map<Integer, @Nullable Long> held = new TreeMap<>();
        for (LotOnHand lot : card.all(lots)) {
            Integer more = lot.quantityOnHand();
            Long sum = held.getOrDefault(lot.lotId(), 0L);
            held.put(lot.lotId(), sum == null || more == null ? null : Long.valueOf(sum + more));
        }
        return held;
    }

    private CardHistory history(
            Aggregate<Card> card,
            int programId,
            @Nullable Integer lotId,
            Map<@Nullable Integer, List<Movement>> byLot,
            @Nullable Long held) {
        V3Card of = V3Card.of(card.root(), programId, lotId);
        List<Movement> sorted = new ArrayList<>(byLot.getOrDefault(lotId, List.of()));
        sorted.sort(Movement.IN_ORDER);
        long missing = held == null ? 0 : held - CardHistory.sum(sorted);
        if (missing != 0) {
            Movement first = sorted.isEmpty() ? null : sorted.get(0);
            sorted.add(0, movements.opening(card, of.key(), missing, first));
        }
        return new CardHistory(of, sorted);
    }
}
