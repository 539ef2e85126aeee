package org.openlmis.ghost.demo.data.template;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.openlmis.ghost.demo.data.row.Audit;
import org.openlmis.ghost.demo.data.row.AuditedTable;
import org.openlmis.ghost.demo.data.row.CopyTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes the columns a form may have, their options, and which column has which. */
final class MasterColumnRows {

    /** Name and label. */
    static final List<List<String>> OPTIONS =
            List.of(
                    List.of("newPatientCount", "New Patient Count"),
                    List.of("dispensingUnitsForNewPatients", "Dispensing Units for New Patients"));

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "name",
                    "position",
                    "source",
                    "sourceconfigurable",
                    "label",
                    "formula",
                    "indicator",
                    "used",
                    "visible",
                    "mandatory",
                    "description",
                    "createddate",
                    "calculationoption");

    private final Sink sink;

    MasterColumnRows(Sink sink) {
        this.sink = sink;
    }

    void write() throws SQLException {
        columns();
        options();
        columnOptions();
    }

    private void columns() throws SQLException {
        Dice dice = sink.dice("master_rnr_columns");
        try (CopyTable table = sink.copy("master_rnr_columns", COLUMNS)) {
            for (MasterColumn column : MasterColumn.ALL) {
                table.row(
                        Arrays.asList(
                                column.id(),
                                column.name(),
                                column.id(),
                                column.source(),
                                column.isSourceConfigurable(),
                                dice.unless(0.05, column.label()),
                                column.source().equals("C") ? "A + B" : "",
                                column.indicator(),
                                true,
                                true,
                                column.source().equals("R"),
                                dice.unless(0.3, column.label() + " of the period"),
                                dice.unless(0.1, Audit.date(dice)),
                                "DEFAULT"));
            }
        }
    }

    private void options() throws SQLException {
        String name = "configurable_rnr_options";
        try (AuditedTable table = sink.audited(sink.dice(name), name, "id", "name", "label")) {
            for (int i = 0; i < OPTIONS.size(); i++) {
                table.row(i + 1, OPTIONS.get(i).get(0), OPTIONS.get(i).get(1));
            }
        }
    }

    private void columnOptions() throws SQLException {
        String name = "master_rnr_column_options";
        int id = 0;
        try (AuditedTable table =
                sink.audited(sink.dice(name), name, "id", "masterrnrcolumnid", "rnroptionid")) {
            for (MasterColumn column : MasterColumn.ALL) {
                for (int option = 1;
                        column.isNewPatientCount() && option <= OPTIONS.size();
                        option++) {
                    table.row(++id, column.id(), option);
                }
            }
        }
    }
}
