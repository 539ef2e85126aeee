package org.openlmis.ghost.entity.program;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.program.ProgramMapping.Program;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Remark;
import org.openlmis.ghost.mapping.Text;

/** Where a template shows or computes something else than v2, for those who will use it. */
final class TemplateRemarks {

    private static final String TABLE = "program_rnr_columns";

    private TemplateRemarks() {}

    static List<Remark> of(Aggregate<Program> program, ProgramColumns columns) {
        if (columns.isConfigured(program)) {
            return columns.of(program).stream().flatMap(column -> of(column).stream()).toList();
        }
        return columns.templated(program).stream()
                .map(
                        root ->
                                new Remark(
                                        "TEMPLATE_NOT_CONFIGURED",
                                        "programs",
                                        program.rootKey(),
                                        null,
                                        null,
                                        "v2 configures no columns; the template shows v2's own"))
                .toList();
    }

    private static List<Remark> of(ProgramColumns.Column column) {
        RequisitionColumn known = RequisitionColumn.of(column.name());
        List<Remark> remarks = new ArrayList<>();
        if (known == null) {
            if (column.visible()) {
                remarks.add(
                        remark(
                                "COLUMN_NOT_IN_V3",
                                column,
                                "mastercolumnid",
                                column.name(),
                                "v3 has no such column; the template leaves it out"));
            }
        } else {
            replaced(column, known, remarks);
        }
        if (isOwnFormula(column.calculationOption())) {
            remarks.add(
                    remark(
                            "CALCULATION_OPTION_DROPPED",
                            column,
                            "calculationoption",
                            column.calculationOption(),
                            "v3 has one formula for this column"));
        }
        return remarks;
    }

    private static void replaced(
            ProgramColumns.Column column, RequisitionColumn known, List<Remark> remarks) {
        if (!known.allows(column.source())) {
            remarks.add(
                    remark(
                            "SOURCE_REPLACED",
                            column,
                            "source",
                            column.source(),
                            "v3 does not allow this source; its first one is used"));
        }
        if (column.option() != null && !known.offers(column.option())) {
            remarks.add(
                    remark(
                            "OPTION_DROPPED",
                            column,
                            "rnroptionid",
                            column.option(),
                            "v3 does not offer this option for the column"));
        }
        if (known.isAlwaysDisplayed() && !column.visible()) {
            remarks.add(
                    remark(
                            "COLUMN_DISPLAYED",
                            column,
                            "visible",
                            "false",
                            "v3 makes orders only where approved quantities are displayed"));
        }
    }

    private static boolean isOwnFormula(@Nullable String option) {
        String given = Text.trimToNull(option);
        return given != null && !given.equals("DEFAULT");
    }

    private static Remark remark(
            String code,
            ProgramColumns.Column column,
            String v2Column,
            @Nullable String value,
            String message) {
        return new Remark(code, TABLE, String.valueOf(column.id()), v2Column, value, message);
    }
}
