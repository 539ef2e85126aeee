package org.openlmis.ghost.entity.stock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openlmis.ghost.identity.V3Id;

/**
 * Everything that ever happened to one v3 card.
 *
 * @param movements in v3's order, an opening balance first
 */
record CardHistory(V3Card card, List<Movement> movements) {

    /** A movement with the card it belongs to. */
    record Line(V3Card card, Movement movement) {}

    /**
     * The stock at the end of a day on which something happened.
     *
     * @param last the day's last movement
     * @param quantity may be negative (ruling R-19)
     */
    record Balance(V3Card card, Movement last, long quantity) {

        UUID id() {
            return V3Id.of("stock_cards", "%s/soh/%s".formatted(card.key(), day()));
        }

        LocalDate day() {
            return last.day();
        }

        LocalDateTime processedUtc() {
            return last.processedUtc();
        }

        /** The rules have refused what does not fit. */
        int stockOnHand() {
            return (int) quantity;
        }
    }

    static long sum(List<Movement> movements) {
        return movements.stream().mapToLong(Movement::change).sum();
    }

    /** v3 has no cards on which nothing ever happened. */
    boolean isMoved() {
        return !movements.isEmpty();
    }

    Movement first() {
        return movements.get(0);
    }

    /** What the card holds now. */
    long last() {
        return sum(movements);
    }

    List<Line> lines() {
        return movements.stream().map(movement -> new Line(card, movement)).toList();
    }

    /** One per day with movements, in order of days. */
    List<Balance> balances() {
        List<Balance> balances = new ArrayList<>();
        long sum = 0;
        for (Movement movement : movements) {
            sum += movement.change();
            int latest = balances.size() - 1;
            if (latest >= 0 && balances.get(latest).day().equals(movement.day())) {
                balances.remove(latest);
            }
            balances.add(new Balance(card, movement, sum));
        }
        return balances;
    }

    /** Whether some quantity is more than v3's columns hold. */
    boolean isTooLarge() {
        return movements.stream().anyMatch(movement -> isTooLarge(movement.change()))
                || balances().stream().anyMatch(balance -> isTooLarge(balance.quantity()));
    }

    private static boolean isTooLarge(long quantity) {
        return Math.abs(quantity) > Integer.MAX_VALUE;
    }
}
