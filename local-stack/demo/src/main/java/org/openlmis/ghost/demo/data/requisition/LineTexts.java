package org.openlmis.ghost.demo.data.requisition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Dice;

/** What people write into lines: now and then more than v3 takes, in every scale at least once. */
final class LineTexts {

    private static final String LONG =
            "Commande urgente: le stock du district est épuisé 🏥, the patients wait. ".repeat(5);

    private final Dice dice;
    private boolean hasLongRemark;
    private boolean hasLongReason;

    LineTexts(Dice dice) {
        this.dice = dice;
    }

    /** Reason of the request, remarks, new patients, expiry. */
    void addTo(List<@Nullable Object> row, Line line) {
        Line.Stock stock = line.stock();
        boolean isAskedFor = stock != null && stock.requested() != null;
        row.add(isAskedFor ? reason() : null);
        row.add(stock == null ? null : remark());
        row.add(stock == null ? null : dice.unless(0.6, dice.between(0, 9)));
        row.add(stock == null ? null : dice.unless(0.8, "0%d/2027".formatted(dice.between(1, 9))));
    }

    private @Nullable String reason() {
        if (!hasLongReason || dice.hits(0.001)) {
            hasLongReason = true;
            return LONG;
        }
        return dice.unless(0.2, dice.hits(0.1) ? " " : "More patients expected ");
    }

    private @Nullable String remark() {
        if (!hasLongRemark || dice.hits(0.001)) {
            hasLongRemark = true;
            return LONG;
        }
        return dice.unless(0.92, "Reçu en retard\t(ligne 2)\nsee \\notes");
    }
}
