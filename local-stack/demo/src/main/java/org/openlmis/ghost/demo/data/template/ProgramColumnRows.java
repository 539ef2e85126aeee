package org.openlmis.ghost.demo.data.template;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.AuditedTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/**
 * Writes the form of every program, and half a form of a program that is gone, which v2 does not
 * notice. The first two programs have all flaws, whatever the scale.
 */
final class ProgramColumnRows {

    private static final int MISSING_PROGRAM = 999;
    private static final int COLUMNS_OF_MISSING_PROGRAM = 12;

    private static final String[] COLUMNS = {
        "id",
        "mastercolumnid",
        "programid",
        "label",
        "visible",
        "position",
        "source",
        "formulavalidationrequired",
        "rnroptionid",
        "calculationoption"
    };

    private final Sink sink;
    private final Dice dice;
    private int id;

    ProgramColumnRows(Sink sink) {
        this.sink = sink;
        this.dice = sink.dice("program_rnr_columns");
    }

    void write(int programs) throws SQLException {
        int all = MasterColumn.ALL.size();
        try (AuditedTable table = sink.audited(dice, "program_rnr_columns", COLUMNS)) {
            for (int program = 1; program <= programs; program++) {
                writeForm(table, program, program == 2 ? all - 1 : all);
            }
            writeForm(table, MISSING_PROGRAM, COLUMNS_OF_MISSING_PROGRAM);
        }
    }

    private void writeForm(AuditedTable table, int program, int columns) throws SQLException {
        for (MasterColumn column : MasterColumn.ALL.subList(0, columns)) {
            table.row(row(program, column));
        }
    }

    private List<@Nullable Object> row(int program, MasterColumn column) {
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.length);
        row.add(++id);
        row.add(column.id());
        row.add(program);
        row.add(label(column));
        row.add(column.name().equals("quantityApproved") || dice.hits(0.85));
        row.add(column.id() + (dice.hits(0.1) ? 1 : 0));
        row.add(source(program, column));
        row.add(dice.unless(0.2, column.source().equals("C")));
        row.add(column.isNewPatientCount() ? option(program) : null);
        row.add(dice.hits(0.1) ? "DISPENSED_X_90" : dice.unless(0.1, "DEFAULT"));
        return row;
    }

    private String label(MasterColumn column) {
        if (dice.hits(0.05)) {
            return "Quantité – " + column.label();
        }
        return dice.hits(0.05) ? " " + column.label() + " " : column.label();
    }

    private @Nullable String source(int program, MasterColumn column) {
        return switch (program + " " + column.name()) {
            case "1 calculatedOrderQuantity" -> "U";
            case "1 remarks" -> null;
            case "2 stockOutDays" -> "X";
            default ->
                    column.isSourceConfigurable() ? dice.oneOf(List.of("U", "C")) : column.source();
        };
    }

    private @Nullable Integer option(int program) {
        int options = MasterColumnRows.OPTIONS.size();
        return program <= options ? Integer.valueOf(program) : dice.unless(0.3, 1);
    }
}
