package org.openlmis.ghost.entity.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.program.ProgramMapping.Program;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;

/**
 * v3's services expect every column they know in every template: those the program shows as it
 * shows them, the others behind them and hidden.
 */
final class TemplateColumns {

    /**
     * A column of a template.
     *
     * @param shown how the program shows it, or null if v2 has no such column
     */
    private record Row(
            String template,
            RequisitionColumn column,
            ProgramColumns.@Nullable Column shown,
            int displayOrder) {

        String name() {
            return column.name();
        }

        UUID id() {
            return column.row().id();
        }

        @Nullable UUID option() {
            return column.option(shown == null ? null : shown.option());
        }

        /** A program's own label, even an empty one; v3's where v2 has none at all. */
        String label() {
            String label = shown == null ? null : shown.label();
            return label == null ? column.row().fact("label") : label;
        }

        boolean isDisplayed() {
            return column.isAlwaysDisplayed() || (shown != null && shown.visible());
        }

        int source() {
            return column.source(shown == null ? null : shown.source());
        }
    }

    private TemplateColumns() {}

    static void define(Definition<Program> program, ProgramColumns columns) {
        program.intoRows("requisition.columns_maps", it -> rows(it, columns))
                .keyedBy("requisitiontemplateid", "key")
                .identity("requisitiontemplateid", "program_rnr_columns", Row::template)
                .set("key", Row::name)
                .set("name", Row::name)
                .set("requisitioncolumnid", Row::id)
                .set("requisitioncolumnoptionid", Row::option)
                .set("label", Row::label)
                .set("isdisplayed", Row::isDisplayed)
                .set("displayorder", Row::displayOrder)
                .set("indicator", row -> row.column().row().fact("indicator"))
                .set("source", Row::source)
                .copy("definition", "requisition.available_requisition_columns.definition", Row::id)
                .always("tag", null);
        program.remarks(it -> TemplateRemarks.of(it, columns));
    }

    private static List<Row> rows(Aggregate<Program> program, ProgramColumns columns) {
        return columns.templated(program).stream()
                .flatMap(it -> rows(it.templateKey(), columns.of(program)).stream())
                .toList();
    }

    private static List<Row> rows(String template, List<ProgramColumns.Column> columns) {
        Map<String, ProgramColumns.Column> shown = byV3Name(columns);
        int next = columns.stream().mapToInt(ProgramColumns.Column::position).max().orElse(0);
        List<Row> rows = new ArrayList<>();
        for (RequisitionColumn column : RequisitionColumn.all()) {
            ProgramColumns.Column as = shown.get(column.name());
            rows.add(new Row(template, column, as, as == null ? ++next : as.position()));
        }
        return rows;
    }

    private static Map<String, ProgramColumns.Column> byV3Name(
            List<ProgramColumns.Column> columns) {
        Map<String, ProgramColumns.Column> byName = new HashMap<>();
        for (ProgramColumns.Column column : columns) {
            RequisitionColumn known = RequisitionColumn.of(column.name());
            if (known != null) {
                byName.put(known.name(), column);
            }
        }
        return byName;
    }
}
