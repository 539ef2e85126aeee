package org.openlmis.ghost.demo.data.stock;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.requisition.Reason;
import org.openlmis.ghost.demo.data.row.Dice;

/**
 * Fills one card: receipts, issues and adjustments in the order they were written, now and then of
 * nothing, with the wrong sign, or of an earlier day. Used once.
 */
final class EntryWriter {

    private static final OffsetDateTime FIRST =
            OffsetDateTime.of(2021, 1, 4, 7, 30, 0, 0, ZoneOffset.UTC);
    private static final int MINUTES = 500_000;

    private final Dice dice;
    private final List<Reason> reasons;
    private final List<Card.LotOnHand> lots;
    private final List<Card.Entry> entries = new ArrayList<>();

    EntryWriter(Dice dice, List<Reason> reasons, List<Card.LotOnHand> lots) {
        this.dice = dice;
        this.reasons = reasons;
        this.lots = lots;
    }

    /** That many, with ids from the first one on. */
    List<Card.Entry> write(int firstId, int count) {
        OffsetDateTime time = FIRST.plusMinutes(dice.between(0, MINUTES));
        int step = Math.max(MINUTES / Math.max(count, 1), 1);
        for (int i = 0; i < count; i++) {
            time = time.plusMinutes(dice.between(0, 2 * step)).plusNanos(dice.between(1, 999));
            entries.add(entry(firstId + i, i, time));
        }
        return entries;
    }

    private Card.Entry entry(int id, int position, OffsetDateTime time) {
        OffsetDateTime day = dice.hits(0.05) ? time.minusDays(dice.between(1, 9)) : time;
        String type = position == 0 || dice.hits(0.4) ? "CREDIT" : issueOrAdjustment(position);
        Reason reason = type.equals("ADJUSTMENT") ? dice.oneOf(reasons) : null;
        boolean isAdded = reason == null ? type.equals("CREDIT") : reason.additive();
        boolean isContrary = (reason != null && position == 2) || dice.hits(0.01);
        int quantity = position == 3 || dice.hits(0.005) ? 0 : dice.between(1, isAdded ? 300 : 150);
        return new Card.Entry(
                id,
                lot(),
                type,
                isAdded == isContrary ? -quantity : quantity,
                reason == null ? null : reason.name(),
                dice.unless(0.02, day.toLocalDate()),
                time);
    }

    private String issueOrAdjustment(int position) {
        return position == 2 || dice.hits(0.2) ? "ADJUSTMENT" : "DEBIT";
    }

    private Card.@Nullable LotOnHand lot() {
        return lots.isEmpty() ? null : dice.unless(0.3, dice.oneOf(lots));
    }
}
