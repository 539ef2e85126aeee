package org.openlmis.ghost.demo.data.template;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Audit;
import org.openlmis.ghost.demo.data.row.AuditedTable;
import org.openlmis.ghost.demo.data.row.CopyTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes the reasons of losses and adjustments, and which of them the first program restricts. */
final class ReasonRows {

    /** The only program with reasons of its own; its code has a blank inside. */
    private static final String PROGRAM = "ESS MEDS";

    private static final List<String> PROGRAM_REASONS =
            List.of("DAMAGED", "EXPIRED", "TRANSFER_IN", "TRANSFER_OUT");

    /** Two are named as reasons v3 brings along: one of the same direction, one of the other. */
    private static final List<Reason> REASONS =
            List.of(
                    new Reason("TRANSFER_IN", "Transfer In", true),
                    new Reason("TRANSFER_OUT", "Transfer Out", false),
                    new Reason("DAMAGED", "Damaged", false),
                    new Reason("LOST", "Lost", false),
                    new Reason("STOLEN", "Volé – stolen", false),
                    new Reason("EXPIRED", "Expired", false),
                    new Reason("PASSED_OPEN_VIAL_TIME_LIMIT", "Passed Open-Vial Time Limit", false),
                    new Reason("COLD_CHAIN_FAILURE", "Cold Chain Failure", false),
                    new Reason("CLINIC_RETURN", "Clinic Return", true),
                    new Reason("FOUND", "Found", true),
                    new Reason("PURCHASE", "Purchase ", true),
                    new Reason("CONSUMED", "Consumed", false),
                    new Reason("RECEIPT_CORRECTION", "Receipts", false),
                    new Reason("OTHER", "Other", null));

    private static final List<String> COLUMNS =
            List.of(
                    "name",
                    "description",
                    "additive",
                    "displayorder",
                    "createddate",
                    "isdefault",
                    "category");

    private final Sink sink;

    ReasonRows(Sink sink) {
        this.sink = sink;
    }

    void write() throws SQLException {
        reasons();
        programReasons();
    }

    private void reasons() throws SQLException {
        Dice dice = sink.dice("losses_adjustments_types");
        int order = 0;
        try (CopyTable table = sink.copy("losses_adjustments_types", COLUMNS)) {
            for (Reason reason : REASONS) {
                order++;
                table.row(
                        Arrays.asList(
                                reason.name(),
                                reason.description(),
                                reason.additive(),
                                dice.unless(0.1, order),
                                dice.unless(0.1, Audit.date(dice)),
                                order == 4 ? null : (Object) dice.hits(0.8),
                                dice.unless(0.5, "DEFAULT")));
            }
        }
    }

    private void programReasons() throws SQLException {
        String name = "stock_adjustment_reasons_programs";
        int id = 0;
        try (AuditedTable table =
                sink.audited(sink.dice(name), name, "id", "programcode", "reasonname")) {
            for (String reason : PROGRAM_REASONS) {
                table.row(++id, PROGRAM, reason);
            }
        }
    }

    /** One reason; additive is null where v2 never learnt whether it adds. */
    private record Reason(String name, String description, @Nullable Boolean additive) {}
}
