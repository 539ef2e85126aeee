package org.openlmis.ghost.entity.stock;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.stock.StockCardMapping.Entry;
import org.openlmis.ghost.identity.V3Id;

/**
 * One change of a card's stock: an entry of v2, or the opening balance v2 has no entry for.
 *
 * @param ids of the three v3 rows it becomes
 * @param order decides between movements of the same time, the lower is first
 * @param day when it happened
 * @param processed when v2 heard of it
 * @param change the quantity, negative if stock shrank; never zero
 * @param author a key of {@code users}
 * @param entry the v2 row it is made from, or null
 * @param facts what else v2 knows of it; null if nothing
 */
record Movement(
        Ids ids,
        int order,
        LocalDate day,
        Instant processed,
        long change,
        MovementReason reason,
        Object author,
        @Nullable Entry entry,
        @Nullable Map<String, String> facts) {

    /** The order in which v3 adds up a card's lines. */
    static final Comparator<Movement> IN_ORDER =
            comparing(Movement::day)
                    .thenComparing(Movement::processed)
                    .thenComparing(movement -> !movement.reason().adds())
                    .thenComparing(Movement::order);

    /** The rows a movement becomes: an event, its line, and the line of the card. */
    record Ids(UUID event, UUID eventLine, UUID cardLine) {

        static Ids ofEntry(int entry) {
            return new Ids(
                    V3Id.of("stock_card_entries", entry),
                    V3Id.of("stock_card_entries", entry + "#eventLine"),
                    V3Id.of("stock_card_entries", entry + "#cardLine"));
        }

        /** Of the opening balance of the card of this key (ruling R-19). */
        static Ids ofOpening(String card) {
            return new Ids(
                    V3Id.of("stock_cards", card + "/opening"),
                    V3Id.of("stock_cards", card + "/openingEventLine"),
                    V3Id.of("stock_cards", card + "/openingCardLine"));
        }
    }

    /** v3's times of stock have no zone and mean UTC. */
    LocalDateTime processedUtc() {
        return LocalDateTime.ofInstant(processed, ZoneOffset.UTC);
    }

    /** v3's quantity, which has no sign; the rules have refused what does not fit. */
    int quantity() {
        return (int) Math.abs(change);
    }

    @Nullable String documentNumber() {
        return entry == null ? null : entry.referenceNumber();
    }

    @Nullable String notes() {
        return entry == null ? null : entry.notes();
    }

    /** v3's word for the kind of event; an opening balance is an adjustment. */
    String eventOrigin() {
        EntryType type = entry == null ? null : entry.known();
        return (type == null ? EntryType.ADJUSTMENT : type).eventOrigin();
    }
}
