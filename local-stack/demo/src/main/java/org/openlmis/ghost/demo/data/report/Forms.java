package org.openlmis.ghost.demo.data.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openlmis.ghost.demo.data.row.Sink;

/** The forms of all programs and types of facilities. */
public final class Forms {

    private static final String READ_ITEMS =
            """
            select programid, program_products.id, product.id, product.code,
                left(concat_ws(' ', primaryname, form.code, strength, unit.code), 250),
                program_products.displayorder, category.name, category.displayorder,
                dispensingunit, dosespermonth, dosesperdispensingunit, packsize, roundtozero,
                packroundingthreshold, coalesce(program_products.fullsupply, product.fullsupply),
                currentprice
            from program_products
            join products product on product.id = productid
            join product_categories category on category.id = productcategoryid
            left join product_forms form on form.id = formid
            left join dosage_units unit on unit.id = dosageunitid
            order by programid, program_products.displayorder, program_products.id""";
    private static final String READ_APPROVALS =
            "select facilitytypeid, programproductid, maxmonthsofstock from facility_approved_products";

    private final Map<Integer, List<Item>> itemsOfPrograms = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> maxMonthsOfTypes = new HashMap<>();
    private final Map<List<Integer>, Form> forms = new HashMap<>();

    private Forms() {}

    /** Reads what was written about products. */
    public static Forms read(Sink sink) throws SQLException {
        Forms forms = new Forms();
        sink.read(
                READ_ITEMS,
                row ->
                        forms.itemsOfPrograms
                                .computeIfAbsent(row.getInt(1), program -> new ArrayList<>())
                                .add(item(row)));
        sink.read(
                READ_APPROVALS,
                row ->
                        forms.maxMonthsOfTypes
                                .computeIfAbsent(row.getInt(1), type -> new HashMap<>())
                                .put(row.getInt(2), row.getInt(3)));
        return forms;
    }

    /** The form of a program for facilities of a type; it may have no products at all. */
    public Form of(int program, int type) {
        return forms.computeIfAbsent(List.of(program, type), key -> form(program, type));
    }

    private Form form(int program, int type) {
        Map<Integer, Integer> maxMonths = maxMonthsOfTypes.getOrDefault(type, Map.of());
        List<Form.Entry> approved = new ArrayList<>();
        List<Item> others = new ArrayList<>();
        for (Item item : itemsOfPrograms.getOrDefault(program, List.of())) {
            Integer months = maxMonths.get(item.programProduct());
            if (months == null) {
                others.add(item);
            } else {
                approved.add(new Form.Entry(item, months));
            }
        }
        return new Form(List.copyOf(approved), List.copyOf(others));
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getInt(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, Integer.class),
                row.getString(7),
                row.getObject(8, Integer.class),
                row.getString(9),
                row.getInt(10),
                row.getInt(11),
                row.getInt(12),
                row.getBoolean(13),
                row.getInt(14),
                row.getBoolean(15),
                row.getBigDecimal(16));
    }
}
