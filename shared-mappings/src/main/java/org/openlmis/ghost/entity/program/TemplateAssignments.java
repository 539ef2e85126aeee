package org.openlmis.ghost.entity.program;

import java.util.List;
import org.openlmis.ghost.entity.program.ProgramMapping.Program;
import org.openlmis.ghost.entity.program.SupportedTypes.Pair;
import org.openlmis.ghost.mapping.Definition;

/** v3 finds the template of a requisition by program and type of facility. */
final class TemplateAssignments {

    private TemplateAssignments() {}

    static void define(Definition<Program> program, ProgramColumns columns, SupportedTypes types) {
        program.intoRows(
                        "requisition.requisition_template_assignments",
                        it -> columns.hasTemplate(it) ? types.of(it) : List.of())
                .identity("id", "program_rnr_columns", Pair::key)
                .ref("programid", "programs", "referencedata.programs", Pair::program)
                .refOrNoRow(
                        "facilitytypeid",
                        "facility_types",
                        "referencedata.facility_types",
                        Pair::type)
                .identity("templateid", "program_rnr_columns", pair -> "#program" + pair.program())
                .always("requisitionreportonly", false);
    }
}
