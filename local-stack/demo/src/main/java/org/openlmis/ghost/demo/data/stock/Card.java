package org.openlmis.ghost.demo.data.stock;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a facility has of a product.
 *
 * @param position its place among all, from 0: the first ones carry the flaws
 * @param opening what it had before the first entry, without an entry that says so
 */
record Card(
        int id,
        int position,
        int facility,
        int product,
        int opening,
        List<LotOnHand> lots,
        List<Entry> entries) {

    int total() {
        return opening + entries.stream().mapToInt(Entry::quantity).sum();
    }

    int total(LotOnHand lot) {
        return entries.stream()
                .filter(entry -> lot.equals(entry.lot()))
                .mapToInt(Entry::quantity)
                .sum();
    }

    /** A lot of the card. */
    record LotOnHand(int id, int lot) {}

    /**
     * What came or went.
     *
     * @param quantity negative if it went
     * @param reason of adjustments only
     * @param occurred null if nobody said when
     */
    record Entry(
            int id,
            @Nullable LotOnHand lot,
            String type,
            int quantity,
            @Nullable String reason,
            @Nullable LocalDate occurred,
            OffsetDateTime created) {}
}
