package org.openlmis.ghost.demo.data.product;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.AuditedTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes products. The first twenty carry one flaw each, whatever the scale. */
final class ProductRows {

    private static final String[] COLUMNS = {
        "id",
        "code",
        "alternateitemcode",
        "manufacturer",
        "mohbarcode",
        "gtin",
        "type",
        "primaryname",
        "fullname",
        "genericname",
        "description",
        "strength",
        "formid",
        "dosageunitid",
        "productgroupid",
        "dispensingunit",
        "dosesperdispensingunit",
        "packsize",
        "alternatepacksize",
        "storerefrigerated",
        "storeroomtemperature",
        "hazardous",
        "controlledsubstance",
        "contraceptivecyp",
        "packlength",
        "packspercarton",
        "expectedshelflife",
        "specialstorageinstructions",
        "active",
        "fullsupply",
        "tracer",
        "roundtozero",
        "archived",
        "packroundingthreshold"
    };

    private static final List<String> MANUFACTURERS =
            List.of("Cipla", "Aurobindo", "Produits Médicaux SA", "Local Pharma Ltd ", "UNFPA");
    private static final List<Integer> PACK_SIZES = List.of(1, 1, 10, 30, 60, 100, 500, 1000);

    private final Sink sink;
    private final ProductNames names;

    ProductRows(Sink sink) {
        this.sink = sink;
        this.names = new ProductNames(sink.dice("product names"));
    }

    void write(int products) throws SQLException {
        Dice dice = sink.dice("products");
        try (AuditedTable table = sink.audited(dice, "products", COLUMNS)) {
            for (int product = 1; product <= products; product++) {
                table.row(row(product, dice));
            }
        }
    }

    private List<@Nullable Object> row(int product, Dice dice) {
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.length);
        row.add(product);
        row.add(ProductCodes.of(product, dice));
        addOrigin(row, product, dice);
        names.addTo(row, product);
        addSorting(row, dice);
        addUnit(row, product, dice);
        addStorage(row, product, dice);
        addFlags(row, product, dice);
        return row;
    }

    private static void addOrigin(List<@Nullable Object> row, int product, Dice dice) {
        row.add(dice.unless(0.8, "ALT-" + product));
        row.add(product == 15 ? " " : dice.unless(0.4, dice.oneOf(MANUFACTURERS)));
        row.add(dice.unless(0.9, "MOH" + product));
        row.add(Gtin.of(product, dice));
    }

    private static void addSorting(List<@Nullable Object> row, Dice dice) {
        row.add(dice.unless(0.15, dice.between(1, ClassificationRows.FORMS)));
        row.add(dice.unless(0.2, dice.between(1, ClassificationRows.UNITS)));
        row.add(dice.unless(0.3, dice.between(1, ClassificationRows.GROUPS)));
    }

    private void addUnit(List<@Nullable Object> row, int product, Dice dice) {
        row.add(names.dispensingUnit(product));
        row.add(dice.between(1, 30));
        row.add(product == 6 || dice.hits(0.0005) ? 0 : dice.oneOf(PACK_SIZES));
        row.add(dice.unless(0.9, dice.between(1, 100)));
    }

    private static void addStorage(List<@Nullable Object> row, int product, Dice dice) {
        for (int flag = 0; flag < 4; flag++) {
            row.add(dice.unless(0.3, dice.hits(0.2)));
        }
        row.add(dice.unless(0.9, BigDecimal.valueOf(dice.between(1, 30_000_000), 4)));
        row.add(dice.unless(0.7, BigDecimal.valueOf(dice.between(1, 9_000_000), 4)));
        row.add(dice.unless(0.6, dice.between(1, 200)));
        row.add(dice.unless(0.6, dice.between(6, 60)));
        row.add(instructions(product, dice));
    }

    /** Now and then so long that changes of the product come without it. */
    private static @Nullable String instructions(int product, Dice dice) {
        if (product == 2 || dice.hits(0.01)) {
            return dice.noise(dice.between(3_000, 5_000));
        }
        return dice.unless(0.9, "Keep dry.\nKeep away from light.");
    }

    private static void addFlags(List<@Nullable Object> row, int product, Dice dice) {
        row.add(dice.hits(0.94));
        row.add(dice.hits(0.85));
        row.add(dice.hits(0.15));
        row.add(dice.hits(0.2));
        row.add(product == 16 ? Boolean.TRUE : dice.unless(0.5, dice.hits(0.04)));
        row.add(product == 17 ? 0 : dice.between(0, 20));
    }
}
