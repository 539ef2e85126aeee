package org.openlmis.ghost.demo.live.stock;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.live.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes on stock cards what came and went, and keeps the sums of cards and lots right. */
public final class StockChanges {

    private static final String INSERT_CARD =
            """
            insert into stock_cards (facilityid, productid)
            values (:facility, :product)
            on conflict (facilityid, productid) do nothing
            returning id""";
    private static final String INSERT_LOTS =
            """
            insert into lots_on_hand (stockcardid, lotid)
            select :card, id from lots where productid = :product order by id limit 2""";
    private static final String FIND_LOT =
            "select id from lots_on_hand where stockcardid = :card and id % 3 = :turn limit 1";
    private static final String INSERT_ENTRY =
            """
            insert into stock_card_entries (stockcardid, lotonhandid, type, quantity,
                referencenumber, adjustmenttype, notes, occurred)
            values (:card, :lot, :type, :quantity, :reference, :reason, :notes,
                current_date - :daysago::integer)
            returning id""";
    private static final String INSERT_KEY_VALUE =
            """
            insert into stock_card_entry_key_values (stockcardentryid, keycolumn, valuecolumn)
            values (:entry, 'receivedfrom', :value)""";
    private static final String ADD_TO_CARD =
            """
            update stock_cards
            set totalquantityonhand = totalquantityonhand + :quantity, effectivedate = now(),
                modifieddate = now()
            where id = :card""";
    private static final String ADD_TO_LOT =
            """
            update lots_on_hand
            set quantityonhand = quantityonhand + :quantity, effectivedate = now(),
                modifieddate = now()
            where id = :lot""";
    private static final String ANY_REASON =
            """
            select name, coalesce(additive, false) as additive from losses_adjustments_types
            order by name offset :turn limit 1""";

    private static final int REASONS = 14;

    private final JdbcClient v2;
    private final Rows rows;
    private final Dice dice;

    /** Leaves it to the caller to commit. */
    public StockChanges(JdbcClient v2, Dice dice) {
        this.v2 = v2;
        this.rows = new Rows(v2, dice);
        this.dice = dice;
    }

    /** One to three entries on a card, of today or of a day not long ago. */
    public boolean write() {
        Optional<Integer> card = rows.lockAtFacility("stock_cards", "");
        card.ifPresent(
                id -> {
                    for (int i = dice.between(1, 3); i > 0; i--) {
                        writeEntry(id);
                    }
                });
        return card.isPresent();
    }

    /** A new card with its first receipt; false if the facility has one for the product. */
    public boolean insertCard() {
        Optional<Integer> facility = rows.share("facilities");
        Optional<Integer> product = rows.share("products");
        if (facility.isEmpty() || product.isEmpty()) {
            return false;
        }
        Optional<Integer> card =
                v2.sql(INSERT_CARD)
                        .param("facility", facility.get())
                        .param("product", product.get())
                        .query(Integer.class)
                        .optional();
        card.ifPresent(
                id -> {
                    v2.sql(INSERT_LOTS).param("card", id).param("product", product.get()).update();
                    write(id, new Movement("CREDIT", dice.between(1, 500), null));
                });
        return card.isPresent();
    }

    private void writeEntry(int card) {
        if (dice.hits(0.2)) {
            Reason reason =
                    v2.sql(ANY_REASON)
                            .param("turn", dice.between(0, REASONS - 1))
                            .query(Reason.class)
                            .single();
            boolean isAdded = reason.additive() != dice.hits(0.05);
            int quantity = dice.between(0, 50);
            write(card, new Movement("ADJUSTMENT", isAdded ? quantity : -quantity, reason.name()));
        } else if (dice.hits(0.5)) {
            write(card, new Movement("CREDIT", dice.between(1, 300), null));
        } else {
            write(card, new Movement("DEBIT", -dice.between(1, 200), null));
        }
    }

    private void write(int card, Movement movement) {
        Optional<Integer> lot = lot(card);
        int entry =
                v2.sql(INSERT_ENTRY)
                        .param("card", card)
                        .param("lot", lot.orElse(null))
                        .param("type", movement.type())
                        .param("quantity", movement.quantity())
                        .param("reference", dice.unless(0.5, "LIVE/" + card))
                        .param("reason", movement.reason())
                        .param("notes", dice.unless(0.7, "Bon n° " + dice.between(1, 999)))
                        .param("daysago", dice.hits(0.1) ? dice.between(1, 60) : 0)
                        .query(Integer.class)
                        .single();
        if (dice.hits(0.2)) {
            v2.sql(INSERT_KEY_VALUE).param("entry", entry).param("value", "Dépôt").update();
        }
        add(ADD_TO_CARD, "card", card, movement.quantity());
        lot.ifPresent(id -> add(ADD_TO_LOT, "lot", id, movement.quantity()));
    }

    private Optional<Integer> lot(int card) {
        List<Integer> lots =
                v2.sql(FIND_LOT)
                        .param("card", card)
                        .param("turn", dice.between(0, 2))
                        .query(Integer.class)
                        .list();
        return lots.stream().findFirst();
    }

    private void add(String sql, String key, int id, int quantity) {
        v2.sql(sql).param(key, id).param("quantity", quantity).update();
    }

    /** What came, or went if negative. */
    private record Movement(String type, int quantity, @Nullable String reason) {}

    /** Why stock is adjusted. */
    private record Reason(String name, boolean additive) {}
}
