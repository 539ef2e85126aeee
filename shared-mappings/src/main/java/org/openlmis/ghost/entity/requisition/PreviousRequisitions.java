package org.openlmis.ghost.entity.requisition;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Requisition;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/**
 * What v3 averages consumption over while a regular requisition may still be changed: the two
 * latest earlier regular requisitions of its facility and program, whatever their status (ruling
 *
 */
final class PreviousRequisitions {

    private static final int AT_MOST = 2;

    /** A requisition of the same facility and program. */
    public record Other(
            @V2Key int id, int facilityId, int programId, int periodId, boolean emergency) {}

    /** When a period begins. */
    public record Period(@V2Key int id, LocalDateTime startDate) {}

    private record Dated(int id, LocalDateTime start) {}

    private record Link(int requisition, int previous) {}

    private final Lookup<Requisition, Period> period;
    private final Lookup<Requisition, Other> others;
    private final Lookup<Other, Period> periodOfOther;

    private PreviousRequisitions(Definition<Requisition> requisition) {
        period =
                requisition
                        .lookup("processing_periods", Period.class)
                        .on(Requisition::periodId, Period::id)
                        .onlyIf(Requisition::status, RequisitionStatus.editable());
        others =
                requisition
                        .lookup("requisitions", Other.class)
                        .on(Requisition::facilityId, Other::facilityId)
                        .on(Requisition::programId, Other::programId)
                        .onlyIf(Requisition::status, RequisitionStatus.editable());
        periodOfOther =
                requisition
                        .lookup(others, "processing_periods", Period.class)
                        .on(Other::periodId, Period::id);
    }

    static void declare(Definition<Requisition> requisition) {
        PreviousRequisitions previous = new PreviousRequisitions(requisition);

        requisition
                .intoRows("requisition.requisitions_previous_requisitions", previous::links)
                .asSetOf("requisitionid")
                .ref("requisitionid", "requisitions", Link::requisition)
                .refOrNoRow("previousrequisitionid", "requisitions", Link::previous);
    }

    private List<Link> links(Aggregate<Requisition> it) {
        Period own = it.one(period);
        return it.root().emergency() || own == null
                ? List.of()
                : it.all(others).stream()
                        .filter(other -> !other.emergency())
                        .flatMap(other -> dated(it, other))
                        .filter(other -> other.start().isBefore(own.startDate()))
                        .sorted(newestFirst())
                        .limit(AT_MOST)
                        .map(other -> new Link(it.root().id(), other.id()))
                        .toList();
    }

    private Stream<Dated> dated(Aggregate<Requisition> it, Other other) {
        return it.all(periodOfOther, other).stream()
                .map(row -> new Dated(other.id(), row.startDate()));
    }

    private static Comparator<Dated> newestFirst() {
        return Comparator.comparing(Dated::start).thenComparing(Dated::id).reversed();
    }
}
