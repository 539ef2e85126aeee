package org.openlmis.ghost.demo.data.product;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.AuditedTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/**
 * Writes lots. To v2 a lot is its product, number, maker and expiry, so that numbers repeat; v3
 * knows product and number only, and fewer characters.
 */
final class LotRows {

    private static final OffsetDateTime FIRST_MADE =
            OffsetDateTime.of(2017, 1, 1, 22, 30, 0, 0, ZoneOffset.UTC);
    private static final String LONG_NUMBER = "BATCH-0123456789-ABCDEFGHI-";

    private static final int SURE_FLAWS = 9;

    private final Sink sink;
    private final Assortment assortment;
    private final Dice dice;
    private String number = "";
    private int product = 1;

    LotRows(Sink sink, Assortment assortment) {
        this.sink = sink;
        this.assortment = assortment;
        this.dice = sink.dice("lots");
    }

    void write() throws SQLException {
        try (AuditedTable table =
                sink.audited(
                        dice,
                        "lots",
                        "id",
                        "productid",
                        "lotnumber",
                        "manufacturername",
                        "manufacturedate",
                        "expirationdate")) {
            for (int lot = 1; lot <= assortment.lots(); lot++) {
                writeLot(table, lot);
            }
        }
    }

    private void writeLot(AuditedTable table, int lot) throws SQLException {
        OffsetDateTime made = FIRST_MADE.plusMinutes(dice.between(0, 2_500_000));
        @Nullable String lotNumber = number(lot);
        table.row(
                lot,
                product,
                lotNumber,
                dice.unless(0.3, "Maker " + dice.between(1, 9)),
                dice.unless(0.1, made),
                dice.unless(0.05, made.plusDays(dice.between(180, 1_500))));
    }

    /** Chooses the product as well: some lots are to meet others of theirs. */
    private @Nullable String number(int lot) {
        if (lot == 2 || (lot > SURE_FLAWS && dice.hits(0.02))) {
            return number;
        }
        product = dice.between(1, assortment.products());
        number = "L%05d-%c".formatted(dice.between(1, 99_999), dice.between('A', 'Z'));
        return switch (lot) {
            case 3 -> null;
            case 4 -> "Ł#12 ü/" + lot;
            case 5 -> withProduct(ProductCodes.COLLIDING, number);
            case 6, 7 -> withProduct(1, LONG_NUMBER + lot);
            case 8 -> withProduct(1, " " + number);
            case 9 -> withProduct(1, "§§");
            default -> number;
        };
    }

    private String withProduct(int otherProduct, String otherNumber) {
        product = otherProduct;
        number = otherNumber;
        return otherNumber;
    }
}
