package org.openlmis.ghost.demo.live.change;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.live.row.Referrers;
import org.openlmis.ghost.demo.live.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inserts, edits and deletes lots; numbers may be missing, too long, or those of other lots. */
final class LotChanges {

    private static final String INSERT =
            """
            insert into lots (productid, lotnumber, manufacturername, manufacturedate,
                expirationdate)
            values (:product, :number, 'Maker', now(), now() + :days * interval '1 day')""";

    /** Two lots that differ in their makers only. */
    private static final String INSERT_TWIN =
            """
            insert into lots (productid, lotnumber, manufacturername, expirationdate)
            select productid, lotnumber, 'Maker ' || :days, expirationdate
            from lots where id = :other""";

    private static final String EDIT =
            """
            update lots
            set lotnumber = :number, expirationdate = expirationdate + interval '1 month',
                modifieddate = now()
            where id = :id""";
    private static final String DELETE = "delete from lots where id = :id";

    private final JdbcClient v2;
    private final Rows rows;
    private final Dice dice;
    private final String deletable;

    LotChanges(JdbcClient v2, Dice dice, Referrers referrers) {
        this.v2 = v2;
        this.rows = new Rows(v2, dice);
        this.dice = dice;
        this.deletable = referrers.none("lots");
    }

    boolean insert() {
        int days = dice.between(100, 1_000);
        Optional<Integer> other = rows.lockForEdit("lots", "");
        if (other.isPresent() && dice.hits(0.3)) {
            return v2.sql(INSERT_TWIN).param("other", other.get()).param("days", days).update() > 0;
        }
        return v2.sql(INSERT)
                        .param("product", rows.any("products"))
                        .param("number", number())
                        .param("days", days)
                        .update()
                > 0;
    }

    boolean edit() {
        Optional<Integer> lot = rows.lockForEdit("lots", "");
        lot.ifPresent(id -> v2.sql(EDIT).param("id", id).param("number", number()).update());
        return lot.isPresent();
    }

    boolean delete() {
        Optional<Integer> lot = rows.lock("lots", deletable);
        return lot.map(id -> v2.sql(DELETE).param("id", id).update() > 0).orElse(false);
    }

    private @Nullable String number() {
        return switch (dice.between(0, 9)) {
            case 0 -> null;
            case 1 -> "LIVE-LOT-WITH-A-LONG-NUMBER-" + dice.between(1, 9);
            case 2 -> "Lôt " + dice.between(1, 99);
            default -> "LIVE" + dice.between(1, 99_999);
        };
    }
}
