package org.openlmis.ghost.entity.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.reason.ReasonCrosswalk;
import org.openlmis.ghost.entity.stock.StockCardMapping.Card;
import org.openlmis.ghost.entity.stock.StockCardMapping.Entry;
import org.openlmis.ghost.entity.stock.StockCardMapping.Fact;
import org.openlmis.ghost.entity.stock.StockCardMapping.LotOnHand;
import org.openlmis.ghost.entity.user.Authors;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.mapping.Text;

/** Reads the entries of a card as movements of the lot they belong to. */
record EntryMovements(
        MappingSettings settings,
        Child<Entry> entries,
        Child<LotOnHand> lots,
        Child<Fact> facts,
        Lookup<Entry, MovementReason.Type> types,
        Authors<Entry> authors,
        Authors<Card> cardAuthors) {

    static EntryMovements declare(
            Definition<Card> card, Child<Entry> entries, Child<LotOnHand> lots, Child<Fact> facts) {
        return new EntryMovements(
                card.settings(),
                entries,
                lots,
                facts,
                card.lookup(entries, ReasonCrosswalk.TYPES, MovementReason.Type.class)
                        .on(Entry::adjustmentType, MovementReason.Type::name),
                Authors.of(card.lookup(entries, "users", Authors.Author.class), Entry::createdBy),
                Authors.of(card.lookup("users", Authors.Author.class), Card::createdBy));
    }

    /**
     * The movements by the v2 id of their lot, null for those without one, each in the order of v2
     * ids. Entries without a quantity move nothing and are left out.
     */
    Map<@Nullable Integer, List<Movement>> byLot(Aggregate<Card> card) {
        Map<Integer, Integer> lotsById = lotsById(card);
        Map<Integer, Map<String, String>> factsById = factsById(card);
        Map<@Nullable Integer, List<Movement>> byLot = new HashMap<>();
        for (Entry entry : card.all(entries)) {
            if (entry.quantity() != 0) {
                byLot.computeIfAbsent(lotsById.get(entry.lotOnHandId()), any -> new ArrayList<>())
                        .add(movement(card, entry, factsById.get(entry.id())));
            }
        }
        return byLot;
    }

    /** The lot of each row of {@code lots_on_hand}. */
    Map<Integer, Integer> lotsById(Aggregate<Card> card) {
        Map<Integer, Integer> byId = new HashMap<>();
        card.all(lots).forEach(lot -> byId.put(lot.id(), lot.lotId()));
        return byId;
    }

    private Map<Integer, Map<String, String>> factsById(Aggregate<Card> card) {
        Map<Integer, Map<String, String>> byId = new HashMap<>();
        for (Fact fact : card.all(facts)) {
            String value = Text.trimToNull(fact.valueColumn());
            if (value != null) {
                byId.computeIfAbsent(fact.stockCardEntryId(), any -> new LinkedHashMap<>())
                        .put(Text.trim(fact.keyColumn()), value);
            }
        }
        return byId;
    }

    private Movement movement(
            Aggregate<Card> card, Entry entry, @Nullable Map<String, String> factsOfEntry) {
        Instant processed = processed(entry, card.root());
        return new Movement(
                Movement.Ids.ofEntry(entry.id()),
                entry.id(),
                day(entry.occurred(), processed),
                processed,
                entry.quantity(),
                reason(card, entry),
                authors.key(card, entry),
                entry,
                factsOfEntry);
    }

    /**
     * The opening balance of a card, made by who made the v2 card.
     *
     * @param first the card's first movement, which it precedes by a moment, or null if there is
     *     none
     */
    Movement opening(Aggregate<Card> card, String key, long quantity, @Nullable Movement first) {
        Instant made = created(card.root());
        Instant processed = first == null ? made : first.processed().minusMillis(1);
        return new Movement(
                Movement.Ids.ofOpening(key),
                0,
                first == null ? day(null, made) : first.day(),
                processed,
                quantity,
                MovementReason.ofOpening(quantity > 0),
                cardAuthors.key(card, card.root()),
                null,
                null);
    }

    MovementReason reason(Aggregate<Card> card, Entry entry) {
        return MovementReason.of(entry, card.one(types, entry));
    }

    private LocalDate day(@Nullable LocalDate occurred, Instant processed) {
        return occurred == null ? processed.atZone(settings.zone()).toLocalDate() : occurred;
    }

    /** When v2 heard of an entry; where it does not say, the next best time. */
    private Instant processed(Entry entry, Card card) {
        LocalDate occurred = entry.occurred();
        return Stream.of(
                        entry.createdDate(),
                        entry.modifiedDate(),
                        settings.instant(occurred == null ? null : occurred.atStartOfDay()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> created(card));
    }

    private static Instant created(Card card) {
        Instant created = card.createdDate();
        return created == null ? Instant.EPOCH : created;
    }
}
