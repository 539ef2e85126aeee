package org.openlmis.ghost.demo.data.product;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.product.ProgramProducts.ProgramProduct;
import org.openlmis.ghost.demo.data.row.AuditedTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes what a product costs and where it stands in the forms of its programs. */
final class ProgramProductRows {

    private static final String[] COLUMNS = {
        "id",
        "programid",
        "productid",
        "dosespermonth",
        "active",
        "currentprice",
        "productcategoryid",
        "displayorder",
        "fullsupply"
    };

    /** Neither full supply nor order nor price were ever set. */
    private static final int BARE = 2;

    private final Sink sink;
    private final ProgramProducts programProducts;

    ProgramProductRows(Sink sink, ProgramProducts programProducts) {
        this.sink = sink;
        this.programProducts = programProducts;
    }

    void write() throws SQLException {
        Dice dice = sink.dice("program_products");
        try (AuditedTable table = sink.audited(dice, "program_products", COLUMNS)) {
            programProducts.forEach(programProduct -> table.row(row(programProduct, dice)));
        }
    }

    private static List<@Nullable Object> row(ProgramProduct programProduct, Dice dice) {
        double bare = programProduct.id() == BARE ? 1 : 0.05;
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.length);
        row.add(programProduct.id());
        row.add(programProduct.program());
        row.add(programProduct.product());
        row.add(dice.between(0, 90));
        row.add(dice.hits(0.95));
        row.add(dice.unless(bare, BigDecimal.valueOf(dice.between(0, 4_000_000), 2)));
        row.add(dice.between(1, ClassificationRows.CATEGORIES));
        row.add(dice.unless(bare, dice.between(1, 500)));
        row.add(dice.unless(bare, dice.hits(0.85)));
        return row;
    }
}
