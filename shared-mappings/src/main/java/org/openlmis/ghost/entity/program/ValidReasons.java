package org.openlmis.ghost.entity.program;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.program.ProgramMapping.Program;
import org.openlmis.ghost.entity.program.SupportedTypes.Pair;
import org.openlmis.ghost.entity.reason.AdjustmentType;
import org.openlmis.ghost.entity.reason.ReasonCrosswalk;
import org.openlmis.ghost.entity.reason.ReasonVisibility;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.mapping.V2Key;

/**
 * Which reasons requisitions of a program may give, for each type of facility that supports it. The
 * four reasons v3 itself needs to initiate a requisition are always among them and never shown,
 * even if a v2 type is one of them (ruling R-15).
 */
final class ValidReasons {

    private static final String TABLE = "stockmanagement.valid_reason_assignments";

    /** What a program must know of v2's types of losses and adjustments. */
    record Type(
            @V2Key String name,
            String description,
            @Nullable Boolean additive,
            @Nullable Boolean isDefault)
            implements AdjustmentType {}

    /** The program's choice of a type. */
    record Choice(@V2Key int id, String programCode, String reasonName) {}

    /** A reason of a type of facilities that v2 knows as well. */
    private record Migrated(Pair pair, Type type, UUID reason, boolean hidden) {

        String v2Key() {
            return type.name();
        }
    }

    /** A reason of a type of facilities that only v3 knows. */
    private record Special(Pair pair, UUID reason) {}

    private final SupportedTypes facilityTypes;
    private final Lookup<Program, Type> types;
    private final Lookup<Program, Choice> choices;

    private ValidReasons(
            SupportedTypes facilityTypes,
            Lookup<Program, Type> types,
            Lookup<Program, Choice> choices) {
        this.facilityTypes = facilityTypes;
        this.types = types;
        this.choices = choices;
    }

    static void define(Definition<Program> program, SupportedTypes facilityTypes) {
        ValidReasons reasons =
                new ValidReasons(
                        facilityTypes,
                        program.lookup(ReasonCrosswalk.TYPES, Type.class),
                        program.lookup("stock_adjustment_reasons_programs", Choice.class)
                                .on(Program::code, Choice::programCode));

        assign(program.intoRows(TABLE, reasons::migrated), Migrated::pair, Migrated::reason)
                .refOrNoRow("reasonid", ReasonCrosswalk.TYPES, Migrated::v2Key)
                .set("hidden", Migrated::hidden);

        assign(program.intoRows(TABLE, reasons::special), Special::pair, Special::reason)
                .set("reasonid", Special::reason)
                .always("hidden", true);
    }

    private static <S> TargetTable<Program, S> assign(
            TargetTable<Program, S> assignments, Function<S, Pair> pair, Function<S, UUID> reason) {
        return assignments
                .identity(
                        "id",
                        ReasonCrosswalk.TYPES,
                        it -> "%s/%s".formatted(pair.apply(it).key(), reason.apply(it)))
                .ref(
                        "programid",
                        "programs",
                        "referencedata.programs",
                        it -> pair.apply(it).program())
                .refOrNoRow(
                        "facilitytypeid",
                        "facility_types",
                        "referencedata.facility_types",
                        it -> pair.apply(it).type());
    }

    private List<Migrated> migrated(Aggregate<Program> program) {
        ReasonCrosswalk crosswalk = ReasonCrosswalk.of(program.all(types));
        ReasonVisibility visibility =
                ReasonVisibility.of(program.all(choices).stream().map(Choice::reasonName).toList());
        return facilityTypes.of(program).stream()
                .flatMap(
                        pair ->
                                program.all(types).stream()
                                        .map(type -> migrated(pair, type, crosswalk, visibility)))
                .filter(assignment -> !ReasonVisibility.isSpecial(assignment.reason()))
                .toList();
    }

    private static Migrated migrated(
            Pair pair, Type type, ReasonCrosswalk crosswalk, ReasonVisibility visibility) {
        return new Migrated(
                pair, type, crosswalk.id(type), visibility.isHidden(type.name(), type.isDefault()));
    }

    private List<Special> special(Aggregate<Program> program) {
        return facilityTypes.of(program).stream()
                .flatMap(
                        pair ->
                                ReasonVisibility.SPECIAL.stream()
                                        .map(reason -> new Special(pair, reason.id())))
                .toList();
    }
}
