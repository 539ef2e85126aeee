package org.openlmis.ghost.entity.requisition;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.openlmis.ghost.entity.reason.ReasonCrosswalk;
import org.openlmis.ghost.entity.reason.ReasonVisibility;
import org.openlmis.ghost.entity.requisition.OfferedReasons.Type;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Loss;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Requisition;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Bootstrap;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.TargetTable;

/**
 * The reasons a requisition offers, of which v3 takes a copy when it initiates one: reports name
 * and sign adjustments by them. While it may still be changed, the four reasons v3 itself needs are
 * among them.
 */
final class ReasonSnapshots {

    private static final String TABLE = "requisition.stock_adjustment_reasons";

    /** A v2 type with a v3 row of its own. */
    private record Own(int requisition, Type type, String name, boolean hidden) {

        String key() {
            return "%d#reason/%s".formatted(requisition, type.name());
        }
    }

    /**
     * A reason v3 is installed with.
     *
     * @param part names the copy among those of the requisition
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

    private final OfferedReasons offered;

    private ReasonSnapshots(OfferedReasons offered) {
        this.offered = offered;
    }

    static void declare(Definition<Requisition> requisition, Child<Loss> losses) {
        ReasonSnapshots copies = new ReasonSnapshots(OfferedReasons.of(requisition, losses));

        copy(requisition.intoRows(TABLE, copies::own), Own::requisition, Own::key)
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

        copy(requisition.intoRows(TABLE, copies::installed), Installed::requisition, Installed::key)
                .set("reasonid", Installed::reason)
                .set("name", it -> it.row().name())
                .copy("description", ReasonCrosswalk.REASONS + ".description", Installed::reason)
                .set("reasontype", it -> it.row().fact("type"))
                .set("reasoncategory", it -> it.row().fact("category"))
                .set("isfreetextallowed", it -> it.row().fact("free text"))
                .set("hidden", Installed::hidden);
    }

    private static <S> TargetTable<Requisition, S> copy(
            TargetTable<Requisition, S> copies,
            Function<S, Integer> requisition,
            Function<S, String> key) {
        return copies.identity("id", "requisitions", key)
                .ref("requisitionid", "requisitions", requisition);
    }

    private List<Own> own(Aggregate<Requisition> it) {
        ReasonCrosswalk crosswalk = offered.crosswalk(it);
        ReasonVisibility visibility = offered.visibility(it);
        return offered.types(it).stream()
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
        ReasonCrosswalk crosswalk = offered.crosswalk(it);
        ReasonVisibility visibility = offered.visibility(it);
        List<Installed> installed = new ArrayList<>();
        if (OfferedReasons.areAll(it)) {
            ReasonVisibility.SPECIAL.forEach(
                    row -> installed.add(Installed.special(requisition, row.id())));
        }
        for (Type type : offered.types(it)) {
            UUID reason = crosswalk.installed(type);
            if (reason != null && !ReasonVisibility.isSpecial(reason)) {
                boolean hidden = visibility.isHidden(type.name(), type.isDefault());
                installed.add(new Installed(requisition, type.name(), reason, hidden));
            } else if (reason != null && !OfferedReasons.areAll(it)) {
                installed.add(Installed.special(requisition, reason));
            }
        }
        return installed;
    }
}
