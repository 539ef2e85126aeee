package org.openlmis.ghost.entity.requisition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.reason.AdjustmentType;
import org.openlmis.ghost.entity.reason.ReasonCrosswalk;
import org.openlmis.ghost.entity.reason.ReasonVisibility;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Loss;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Requisition;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Bootstrap;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.mapping.V2Key;

/**
 * The reasons a requisition offers, as they were when v3 would have initiated it: reports name and
 * sign adjustments by them. One that may still be changed has all reasons, also the four v3 itself
 * needs; a closed one has those its lines give (decision D-17).
 */
final class ReasonSnapshots {

    private static final String TABLE = "requisition.stock_adjustment_reasons";

    /** A type of losses and adjustments. */
    public record Type(
            @V2Key String name,
            String description,
            @Nullable Boolean additive,
            @Nullable Boolean isDefault)
            implements AdjustmentType {}

    /** The program, by whose code v2 keeps its choice of reasons. */
    public record Program(@V2Key int id, String code) {}

    /** The program's choice of a type. */
    public record Choice(@V2Key int id, String programCode, String reasonName) {}

    /** A v2 type with a v3 row of its own. */
    private record Own(int requisition, Type type, String name, boolean hidden) {

        String key() {
            return "%d#reason/%s".formatted(requisition, type.name());
        }
    }

    /**
     * A reason v3 is installed with.
     *
     * @param part names the snapshot among those of the requisition
     */
    private record Installed(int requisition, String part, UUID reason, boolean hidden) {

        static Installed special(int requisition, UUID reason) {
            return new Installed(requisition, reason.toString(), reason, true);
        }

        String key() {
            return "%d#reason/%s".formatted(requisition, part);
        }

        Bootstrap.Row row() {
            return Bootstrap.rows(ReasonCrosswalk.REASONS).stream()
                    .filter(row -> row.id().equals(reason))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final Child<Loss> losses;
    private final Lookup<Loss, Type> used;
    private final Lookup<Type, Type> describedAlike;
    private final Lookup<Requisition, Type> all;
    private final Lookup<Requisition, Program> program;
    private final Lookup<Program, Choice> choices;

    private ReasonSnapshots(Definition<Requisition> requisition, Child<Loss> losses) {
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

    static void declare(Definition<Requisition> requisition, Child<Loss> losses) {
        ReasonSnapshots snapshots = new ReasonSnapshots(requisition, losses);

        snapshot(requisition.intoRows(TABLE, snapshots::own), Own::requisition, Own::key)
                .refOrNoRow(
                        "reasonid",
                        ReasonCrosswalk.TYPES,
                        ReasonCrosswalk.REASONS,
                        it -> it.type().name())
                .set("name", Own::name)
                .set("description", it -> it.type().name())
                .set("reasontype", it -> it.type().reasonType())
                .set("reasoncategory", it -> it.type().reasonCategory())
                .always("isfreetextallowed", false)
                .set("hidden", Own::hidden);

        snapshot(
                        requisition.intoRows(TABLE, snapshots::installed),
                        Installed::requisition,
                        Installed::key)
                .set("reasonid", Installed::reason)
                .set("name", it -> it.row().name())
                .copy("description", ReasonCrosswalk.REASONS + ".description", Installed::reason)
                .set("reasontype", it -> it.row().fact("type"))
                .set("reasoncategory", it -> it.row().fact("category"))
                .set("isfreetextallowed", it -> it.row().fact("free text"))
                .set("hidden", Installed::hidden);
    }

    private static <S> TargetTable<Requisition, S> snapshot(
            TargetTable<Requisition, S> snapshots,
            Function<S, Integer> requisition,
            Function<S, String> key) {
        return snapshots
                .identity("id", "requisitions", key)
                .ref("requisitionid", "requisitions", requisition);
    }

    private List<Own> own(Aggregate<Requisition> it) {
        ReasonCrosswalk crosswalk = crosswalk(it);
        ReasonVisibility visibility = visibility(it);
        return types(it).stream()
                .filter(type -> crosswalk.installed(type) == null)
                .map(
                        type ->
                                new Own(
                                        it.root().id(),
                                        type,
                                        crosswalk.name(type),
                                        visibility.isHidden(type.name(), type.isDefault())))
                .toList();
    }

    private List<Installed> installed(Aggregate<Requisition> it) {
        int requisition = it.root().id();
        ReasonCrosswalk crosswalk = crosswalk(it);
        ReasonVisibility visibility = visibility(it);
        List<Installed> installed = new ArrayList<>();
        if (isEditable(it)) {
            ReasonVisibility.SPECIAL.forEach(
                    row -> installed.add(Installed.special(requisition, row.id())));
        }
        for (Type type : types(it)) {
            UUID reason = crosswalk.installed(type);
            if (reason != null && !ReasonVisibility.isSpecial(reason)) {
                boolean hidden = visibility.isHidden(type.name(), type.isDefault());
                installed.add(new Installed(requisition, type.name(), reason, hidden));
            } else if (reason != null && !isEditable(it)) {
                installed.add(Installed.special(requisition, reason));
            }
        }
        return installed;
    }

    private static boolean isEditable(Aggregate<Requisition> it) {
        return RequisitionStatus.isEditable(it.root().status());
    }

    /** Those it offers, each once. */
    private List<Type> types(Aggregate<Requisition> it) {
        return isEditable(it) ? it.all(all) : distinct(used(it));
    }

    /** Types described alike decide which of them stands for a reason of v3. */
    private ReasonCrosswalk crosswalk(Aggregate<Requisition> it) {
        return ReasonCrosswalk.of(
                isEditable(it)
                        ? it.all(all)
                        : distinct(
                                used(it).flatMap(type -> it.all(describedAlike, type).stream())));
    }

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

    private ReasonVisibility visibility(Aggregate<Requisition> it) {
        return ReasonVisibility.of(
                it.all(program).stream()
                        .flatMap(row -> it.all(choices, row).stream())
                        .map(Choice::reasonName)
                        .toList());
    }
}
