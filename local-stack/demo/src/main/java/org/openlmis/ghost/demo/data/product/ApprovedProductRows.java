package org.openlmis.ghost.demo.data.product;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.product.ProgramProducts.ProgramProduct;
import org.openlmis.ghost.demo.data.row.AuditedTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes which types of facilities may order what, and how much of it they keep. */
final class ApprovedProductRows {

    private static final int WITHOUT_MINIMUM = 1;
    private static final int WITH_FRACTIONS = 2;

    private final Sink sink;
    private final ProgramProducts programProducts;
    private final Assortment assortment;
    private int id;

    ApprovedProductRows(Sink sink, ProgramProducts programProducts, Assortment assortment) {
        this.sink = sink;
        this.programProducts = programProducts;
        this.assortment = assortment;
    }

    void write() throws SQLException {
        String name = "facility_approved_products";
        Dice dice = sink.dice(name);
        try (AuditedTable table =
                sink.audited(
                        dice,
                        name,
                        "id",
                        "facilitytypeid",
                        "programproductid",
                        "maxmonthsofstock",
                        "minmonthsofstock",
                        "eop")) {
            programProducts.forEach(programProduct -> approve(programProduct, table, dice));
        }
    }

    private void approve(ProgramProduct programProduct, AuditedTable table, Dice dice)
            throws SQLException {
        double share = assortment.typesPerProgramProduct() / assortment.facilityTypes();
        for (int type = 1; type <= assortment.facilityTypes(); type++) {
            if (id < WITH_FRACTIONS || dice.hits(share)) {
                id++;
                table.row(
                        id,
                        type,
                        programProduct.id(),
                        dice.between(1, 6),
                        months(dice, 25, 75),
                        months(dice, 5, 50));
            }
        }
    }

    private @Nullable BigDecimal months(Dice dice, int low, int high) {
        BigDecimal months = BigDecimal.valueOf(dice.between(low, high), 2);
        return switch (id) {
            case WITHOUT_MINIMUM -> null;
            case WITH_FRACTIONS -> months;
            default -> dice.unless(0.3, months);
        };
    }
}
