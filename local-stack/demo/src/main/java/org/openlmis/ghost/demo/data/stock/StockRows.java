package org.openlmis.ghost.demo.data.stock;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Audit;
import org.openlmis.ghost.demo.data.row.AuditedTable;
import org.openlmis.ghost.demo.data.row.CopyTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes all rows of this package, those first that others refer to. */
public final class StockRows {

    private static final int WITHOUT_TOTAL = 4;
    private static final int LONG_NOTES = 5;

    private static final String EFFECTIVE = "2021-01-01 06:00:00+02";
    private static final String NOTES = "Inventaire annuel – counted twice. ".repeat(10);

    private static final List<String> KEYS = List.of("receivedfrom", "vvmstatus", "expirationdate");

    private static final List<String> ENTRY_COLUMNS =
            List.of(
                    "id",
                    "stockcardid",
                    "lotonhandid",
                    "type",
                    "quantity",
                    "referencenumber",
                    "adjustmenttype",
                    "notes",
                    "occurred",
                    "createdby",
                    "createddate",
                    "modifiedby",
                    "modifieddate");

    private final Sink sink;
    private final Stock stock;

    /** Writes that many rows. */
    public StockRows(Sink sink, Stock stock) {
        this.sink = sink;
        this.stock = stock;
    }

    /** Writes everything; facilities, products, lots and reasons have to be there. */
    public void write() throws SQLException {
        Cards cards = new Cards(sink, stock);
        cards(cards);
        lots(cards);
        entries(cards);
        keyValues(cards);
    }

    private void cards(Cards cards) throws SQLException {
        Dice dice = sink.dice("stock_cards");
        try (AuditedTable table =
                sink.audited(
                        dice,
                        "stock_cards",
                        "id",
                        "facilityid",
                        "productid",
                        "totalquantityonhand",
                        "effectivedate",
                        "notes")) {
            cards.forEach(
                    card ->
                            table.row(
                                    card.id(),
                                    card.facility(),
                                    card.product(),
                                    card.position() == WITHOUT_TOTAL ? null : card.total(),
                                    dice.unless(0.1, EFFECTIVE),
                                    dice.unless(0.9, "Étagère 3")));
        }
    }

    private void lots(Cards cards) throws SQLException {
        String name = "lots_on_hand";
        Dice dice = sink.dice(name);
        try (AuditedTable table =
                sink.audited(
                        dice,
                        name,
                        "id",
                        "stockcardid",
                        "lotid",
                        "quantityonhand",
                        "effectivedate")) {
            cards.forEach(
                    card -> {
                        for (Card.LotOnHand lot : card.lots()) {
                            table.row(
                                    lot.id(),
                                    card.id(),
                                    lot.lot(),
                                    card.total(lot),
                                    dice.unless(0.1, EFFECTIVE));
                        }
                    });
        }
    }

    private void entries(Cards cards) throws SQLException {
        String name = "stock_card_entries";
        Dice dice = sink.dice(name);
        try (CopyTable table = sink.copy(name, ENTRY_COLUMNS)) {
            cards.forEach(
                    card -> {
                        for (Card.Entry entry : card.entries()) {
                            table.row(row(card, entry, dice));
                        }
                    });
        }
    }

    private static List<@Nullable Object> row(Card card, Card.Entry entry, Dice dice) {
        Card.LotOnHand lot = entry.lot();
        boolean isLong = entry.id() == LONG_NOTES || dice.hits(0.001);
        List<@Nullable Object> row = new ArrayList<>(ENTRY_COLUMNS.size());
        row.add(entry.id());
        row.add(card.id());
        row.add(lot == null ? null : lot.id());
        row.add(entry.type());
        row.add(entry.quantity());
        row.add(dice.unless(0.6, "REF/" + entry.id()));
        row.add(entry.reason());
        row.add(isLong ? NOTES : dice.unless(0.8, "Bon n° " + entry.id()));
        row.add(entry.occurred());
        row.addAll(Audit.values(dice, entry.created(), entry.created()));
        return row;
    }

    private void keyValues(Cards cards) throws SQLException {
        String name = "stock_card_entry_key_values";
        Dice dice = sink.dice(name);
        try (AuditedTable table =
                sink.audited(dice, name, "stockcardentryid", "keycolumn", "valuecolumn")) {
            cards.forEach(
                    card -> {
                        for (Card.Entry entry : card.entries()) {
                            if (dice.hits(0.1)) {
                                String value = dice.unless(0.05, "É-" + dice.between(1, 9));
                                table.row(entry.id(), dice.oneOf(KEYS), value);
                            }
                        }
                    });
        }
    }
}
