package org.openlmis.ghost.entity.program;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.Text;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v2 program becomes a v3 program. v3 codes have no white space and are compared ignoring case:
 * where that makes two codes equal the lowest id keeps the code and the others are quarantined
 * (decision D-3).
 *
 * <p>What v2 knows of a program's requisitions becomes its template, which v3 assigns to types of
 * facilities, together with the reasons they may give for adjustments.
 */
public final class ProgramMapping implements EntityMapping<ProgramMapping.Program> {

    /** The columns read of v2 {@code programs}. */
    public record Program(
            @V2Key int id,
            String code,
            @Nullable String name,
            @Nullable String description,
            @Nullable Boolean active,
            boolean showNonFullSupplyTab,
            boolean enableSkipPeriod) {

        String title() {
            return ProgramMapping.title(name, code);
        }

        /** The part of an id by which a program's template is named. */
        String templateKey() {
            return "#program" + id;
        }
    }

    /** What a program must know of those with an equal code. */
    public record SameCode(@V2Key int id, String code) {}

    @Override
    public void define(Definition<Program> program) {
        program.from("programs");

        program.quarantineIfTaken("referencedata.programs", "code", Match.CODE, Program::code);
        var sameCode =
                program.lookup("programs", SameCode.class)
                        .on(Program::code, SameCode::code, Match.CODE);
        program.quarantineWhen(
                "CODE_NOT_UNIQUE",
                "code",
                Program::code,
                "without white space and ignoring case another program with a lower id has this code; change it in v2",
                it -> hasLowerIdWithSameCode(it, sameCode));

        program.into("referencedata.programs")
                .identity("id", "programs", Program::id)
                .set("code", it -> Text.withoutWhiteSpace(it.code()))
                .set("name", Program::title)
                .set("description", Program::description)
                .set("active", Program::active, false)
                .set("periodsskippable", Program::enableSkipPeriod)
                .set("shownonfullsupplytab", Program::showNonFullSupplyTab)
                .always("enabledatephysicalstockcountcompleted", false)
                .always("skipauthorization", false);
        defineTemplate(program);

        program.leaveBehind(
                "audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
        program.leaveBehind(
                "v3 has no such switch",
                "templateconfigured",
                "regimentemplateconfigured",
                "budgetingapplies",
                "usesdar",
                "push",
                "sendfeed",
                "isequipmentconfigured",
                "hideskippedproducts",
                "enableivdform",
                "usepriceschedule");
    }

    private static void defineTemplate(Definition<Program> program) {
        ProgramColumns columns = ProgramColumns.of(program);
        SupportedTypes types = SupportedTypes.of(program);
        RequisitionTemplate.define(program, columns);
        TemplateColumns.define(program, columns);
        TemplateAssignments.define(program, columns, types);
        ValidReasons.define(program, types);
    }

    private static boolean hasLowerIdWithSameCode(
            Aggregate<Program> program, Lookup<Program, SameCode> sameCode) {
        return program.all(sameCode).stream().anyMatch(other -> other.id() < program.root().id());
    }

    /** v2's name; the code stands in where there is none. */
    static String title(@Nullable String name, String code) {
        String title = Text.trimToNull(name);
        return title == null ? Text.withoutWhiteSpace(code) : title;
    }
}
