package org.openlmis.ghost.demo.data.stock;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openlmis.ghost.demo.data.requisition.Reason;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** All stock cards: the same at each walk. One at a time is in memory. */
final class Cards {

    /** Of a product that belongs to no program. */
    private static final int WITHOUT_PROGRAM = 1;

    private static final int PRODUCT_WITHOUT_PROGRAM = 2;

    /** Has lots, whatever the scale. */
    private static final int PRODUCT_WITH_LOTS = 1;

    /** Had stock before its first entry. */
    private static final int WITH_OPENING = 2;

    private static final int WITHOUT_ENTRIES = 3;

    private static final String READ_LOTS = "select productid, id from lots order by id";
    private static final String READ_FACILITIES = "select id from facilities order by id";
    private static final String READ_PRODUCTS = "select id from products order by id";

    private final Sink sink;
    private final Stock stock;
    private final List<Reason> reasons;
    private final Map<Integer, List<Integer>> lotsOfProducts = new HashMap<>();
    private final List<Integer> facilities = new ArrayList<>();
    private final List<Integer> products = new ArrayList<>();

    Cards(Sink sink, Stock stock) throws SQLException {
        this.sink = sink;
        this.stock = stock;
        this.reasons = Reason.read(sink);
        sink.read(
                READ_LOTS,
                row ->
                        lotsOfProducts
                                .computeIfAbsent(row.getInt(1), product -> new ArrayList<>())
                                .add(row.getInt(2)));
        sink.read(READ_FACILITIES, row -> facilities.add(row.getInt(1)));
        sink.read(READ_PRODUCTS, row -> products.add(row.getInt(1)));
    }

    /** Visits all in the order of their ids. */
    void forEach(Visitor visitor) throws SQLException {
        Walk walk = new Walk();
        for (int position = 0; position < stock.cards(); position++) {
            Dice dice = sink.dice("stock card", position);
            int facility = dice.oneOf(facilities);
            int product = product(position, dice);
            if (walk.isNew(facility, product)) {
                visitor.visit(walk.card(position, facility, product, dice));
            }
        }
    }

    private int product(int position, Dice dice) {
        return switch (position) {
            case 0, WITH_OPENING -> PRODUCT_WITH_LOTS;
            case WITHOUT_PROGRAM -> PRODUCT_WITHOUT_PROGRAM;
            default -> dice.oneOf(products);
        };
    }

    /** Takes one after the other. */
    interface Visitor {
        void visit(Card card) throws SQLException;
    }

    /** One walk, which counts what it passes. */
    private final class Walk {

        private final Set<List<Integer>> known = new HashSet<>();
        private int id;
        private int lotOnHand;
        private int entry = 1;

        /** v2 keeps one card for a product at a facility. */
        boolean isNew(int facility, int product) {
            return known.add(List.of(facility, product));
        }

        Card card(int position, int facility, int product, Dice dice) {
            List<Card.LotOnHand> lots = new ArrayList<>();
            for (int lot : lotsOfProducts.getOrDefault(product, List.of())) {
                if (lots.size() < 3) {
                    lots.add(new Card.LotOnHand(++lotOnHand, lot));
                }
            }
            int count = entries(position, dice);
            List<Card.Entry> entries = new EntryWriter(dice, reasons, lots).write(entry, count);
            entry += count;
            boolean hasOpening = position == WITH_OPENING || dice.hits(0.03);
            int opening = hasOpening ? dice.between(1, 200) : 0;
            return new Card(++id, position, facility, product, opening, lots, entries);
        }

        private int entries(int position, Dice dice) {
            return switch (position) {
                case 0 -> stock.longestCard();
                case WITHOUT_ENTRIES -> 0;
                default -> dice.between(4, 20);
            };
        }
    }
}
