package org.openlmis.ghost.demo.data.requisition;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Audit;
import org.openlmis.ghost.demo.data.row.CopyTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes what people said about requisitions, and how they signed them. */
final class RemarkRows {

    private static final int WITH_MANY_COMMENTS = 6;

    private static final List<String> COMMENT_COLUMNS =
            List.of(
                    "id",
                    "rnrid",
                    "commenttext",
                    "createdby",
                    "createddate",
                    "modifiedby",
                    "modifieddate");

    private static final List<String> TEXTS =
            List.of(
                    "Please check the quantities.",
                    "Quantités corrigées après appel – merci",
                    " Stock taken on the last day ",
                    "Line 3:\nexpired\tstock returned, see C:\\stock");

    private final Sink sink;
    private final Requisitions requisitions;
    private int id;

    RemarkRows(Sink sink, Requisitions requisitions) {
        this.sink = sink;
        this.requisitions = requisitions;
    }

    void write() throws SQLException {
        comments();
        signatures();
        links();
    }

    private void comments() throws SQLException {
        Dice dice = sink.dice("comments");
        try (CopyTable table = sink.copy("comments", COMMENT_COLUMNS)) {
            requisitions.forEach(
                    requisition -> {
                        for (int i = comments(requisition, dice); i > 0; i--) {
                            writeComment(requisition, table, dice);
                        }
                    });
        }
    }

    private static int comments(Requisition requisition, Dice dice) {
        return switch (requisition.position()) {
            case WITH_MANY_COMMENTS -> 4;
            case ChangeRows.WITHOUT_CHANGES -> 1;
            default -> dice.hits(0.2) ? dice.between(1, 2) : 0;
        };
    }

    /** Near one of the changes; some before the first. */
    private void writeComment(Requisition requisition, CopyTable table, Dice dice)
            throws SQLException {
        Course.Step step = dice.oneOf(requisition.course().steps());
        LocalDateTime at = step.at().plusMinutes(dice.between(-5, 60));
        table.row(
                Arrays.asList(
                        ++id,
                        requisition.id(),
                        dice.oneOf(TEXTS),
                        step.user(),
                        dice.unless(0.001, at),
                        step.user(),
                        at));
    }

    private void signatures() throws SQLException {
        Dice dice = sink.dice("signatures");
        List<String> columns =
                List.of(
                        "id",
                        "type",
                        "text",
                        "createdby",
                        "createddate",
                        "modifiedby",
                        "modifieddate");
        try (CopyTable table = sink.copy("signatures", columns)) {
            forEachSignature(
                    (signature, requisition, type) -> {
                        LocalDateTime at = requisition.course().last().at();
                        List<@Nullable Object> row = new ArrayList<>(columns.size());
                        row.addAll(List.of(signature, type, "Signé " + requisition.id()));
                        row.addAll(Audit.values(dice, at, at));
                        table.row(row);
                    });
        }
    }

    private void links() throws SQLException {
        List<String> columns = List.of("signatureid", "rnrid");
        try (CopyTable table = sink.copy("requisition_signatures", columns)) {
            forEachSignature(
                    (signature, requisition, type) ->
                            table.row(List.of(signature, requisition.id())));
        }
    }

    /** One requisition in twenty is signed, by who submits it and by who authorizes it. */
    private void forEachSignature(SignatureVisitor visitor) throws SQLException {
        Dice dice = sink.dice("requisition_signatures");
        int[] last = {0};
        requisitions.forEach(
                requisition -> {
                    if (requisition.position() != WITH_MANY_COMMENTS && !dice.hits(0.05)) {
                        return;
                    }
                    if (requisition.course().has("SUBMITTED")) {
                        visitor.visit(++last[0], requisition, "SUBMITTER");
                    }
                    if (requisition.course().has("AUTHORIZED")) {
                        visitor.visit(++last[0], requisition, "AUTHORIZER");
                    }
                });
    }

    /** Takes one signature after the other. */
    private interface SignatureVisitor {
        void visit(int signature, Requisition requisition, String type) throws SQLException;
    }
}
