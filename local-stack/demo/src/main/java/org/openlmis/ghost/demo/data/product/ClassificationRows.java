package org.openlmis.ghost.demo.data.product;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.AuditedTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes what products are sorted by: categories, groups, forms and dosage units. */
final class ClassificationRows {

    static final int CATEGORIES = 9;
    static final int GROUPS = 4;
    static final int FORMS = 9;
    static final int UNITS = 7;

    /** Code and name; two codes are equal without blanks, which v3 does not keep apart. */
    private static final List<List<String>> CATEGORY_NAMES =
            List.of(
                    List.of("ANTIBIOTICS", "Antibiotics"),
                    List.of("ANTI BIOTICS", "Antibiotics (injectable)"),
                    List.of("Analgesics", "Analgesics"),
                    List.of("ARV-Adult", "Adult ARVs"),
                    List.of("ARV-Ped", "ARV pédiatriques"),
                    List.of("Test Kits", "Test kits"),
                    List.of("FP ", "Family planning"),
                    List.of("Vaccines", "Vaccines"),
                    List.of("Supplies", "Medical supplies "));

    private static final List<List<String>> GROUP_NAMES =
            List.of(
                    List.of("PG1", "Medicines"),
                    List.of("PG2", "Réactifs de laboratoire"),
                    List.of("PG 3", "Consumables"),
                    List.of("PG4", "Vaccines and syringes"));

    private static final List<@Nullable String> FORM_CODES =
            Arrays.asList(
                    "Tablet",
                    "Capsule",
                    "Syrup",
                    "Injection",
                    "Ointment",
                    "Kit",
                    " Drops ",
                    "Comprimé",
                    null);

    private static final List<@Nullable String> UNIT_CODES =
            Arrays.asList("mg", "ml", "mcg", "each", "cc", "mg/ml", null);

    private final Sink sink;

    ClassificationRows(Sink sink) {
        this.sink = sink;
    }

    void write() throws SQLException {
        categories();
        groups();
        codes("product_forms", FORM_CODES);
        codes("dosage_units", UNIT_CODES);
    }

    private void categories() throws SQLException {
        String table = "product_categories";
        try (AuditedTable rows =
                sink.audited(sink.dice(table), table, "id", "code", "name", "displayorder")) {
            for (int i = 0; i < CATEGORIES; i++) {
                List<String> category = CATEGORY_NAMES.get(i);
                rows.row(i + 1, category.get(0), category.get(1), (i + 1) / 2);
            }
        }
    }

    private void groups() throws SQLException {
        String table = "product_groups";
        try (AuditedTable rows = sink.audited(sink.dice(table), table, "id", "code", "name")) {
            for (int i = 0; i < GROUPS; i++) {
                rows.row(i + 1, GROUP_NAMES.get(i).get(0), GROUP_NAMES.get(i).get(1));
            }
        }
    }

    private void codes(String table, List<@Nullable String> codes) throws SQLException {
        Dice dice = sink.dice(table);
        try (AuditedTable rows = sink.audited(dice, table, "id", "code", "displayorder")) {
            for (int i = 0; i < codes.size(); i++) {
                rows.row(i + 1, codes.get(i), dice.unless(0.1, i + 1));
            }
        }
    }
}
