package org.openlmis.ghost.entity.requisition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.reason.AdjustmentType;
import org.openlmis.ghost.entity.reason.ReasonCrosswalk;
import org.openlmis.ghost.entity.reason.ReasonVisibility;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Loss;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Requisition;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.V2Key;

/**
 * Which types of losses and adjustments a requisition offers: all while it may still be changed,
 * later those its lines give (decision D-17). A type that v2 adds concerns no closed requisition.
 */
final class OfferedReasons {

    /** A type of losses and adjustments. */
    public record Type(
            @V2Key String name,
            String description,
            @Nullable Boolean additive,
            @Nullable Boolean isDefault)
            implements AdjustmentType {}

    /** The program, by whose code v2 keeps its choice of types. */
    public record Program(@V2Key int id, String code) {}

    /** The program's choice of a type. */
    public record Choice(@V2Key int id, String programCode, String reasonName) {}

    private final Child<Loss> losses;
    private final Lookup<Loss, Type> used;
    private final Lookup<Type, Type> describedAlike;
    private final Lookup<Requisition, Type> all;
    private final Lookup<Requisition, Program> program;
    private final Lookup<Program, Choice> choices;

    private OfferedReasons(Definition<Requisition> requisition, Child<Loss> losses) {
        this.losses = losses;
        used =
                requisition
                        .lookup(losses, ReasonCrosswalk.TYPES, Type.class)
                        .on(Loss::type, Type::name);
        describedAlike =
                requisition
                        .lookup(used, ReasonCrosswalk.TYPES, Type.class)
                        .on(Type::description, Type::description, Match.IGNORE_CASE);
        all =
                requisition
                        .lookup(ReasonCrosswalk.TYPES, Type.class)
                        .onlyIf(Requisition::status, RequisitionStatus.editable());
        program =
                requisition
                        .lookup("programs", Program.class)
                        .on(Requisition::programId, Program::id);
        choices =
                requisition
                        .lookup(program, "stock_adjustment_reasons_programs", Choice.class)
                        .on(Program::code, Choice::programCode);
    }

    static OfferedReasons of(Definition<Requisition> requisition, Child<Loss> losses) {
        return new OfferedReasons(requisition, losses);
    }

    static boolean areAll(Aggregate<Requisition> it) {
        return RequisitionStatus.isEditable(it.root().status());
    }

    /** Each once, in the order of names. */
    List<Type> types(Aggregate<Requisition> it) {
        return distinct(areAll(it) ? it.all(all).stream() : used(it));
    }

    /** Types described alike decide which of them stands for a reason of v3. */
    ReasonCrosswalk crosswalk(Aggregate<Requisition> it) {
        return ReasonCrosswalk.of(
                areAll(it)
                        ? it.all(all)
                        : distinct(
                                used(it).flatMap(type -> it.all(describedAlike, type).stream())));
    }

    /** What the program shows. */
    ReasonVisibility visibility(Aggregate<Requisition> it) {
        return ReasonVisibility.of(
                it.all(program).stream()
                        .flatMap(row -> it.all(choices, row).stream())
                        .map(Choice::reasonName)
                        .toList());
    }

    /** A loss without a quantity is left out, so it uses nothing. */
    private Stream<Type> used(Aggregate<Requisition> it) {
        return it.all(losses).stream()
                .filter(loss -> loss.quantity() != null)
                .flatMap(loss -> it.all(used, loss).stream());
    }

    private static List<Type> distinct(Stream<Type> types) {
        Map<String, Type> byName = new TreeMap<>();
        types.forEach(type -> byName.put(type.name(), type));
        return List.copyOf(byName.values());
    }
}
