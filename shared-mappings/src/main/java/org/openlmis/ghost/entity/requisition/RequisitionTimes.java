package org.openlmis.ghost.entity.requisition;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Line;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Requisition;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.StatusChange;
import org.openlmis.ghost.entity.schedule.ProcessingPeriodMapping;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/**
 * When things happened to a requisition. v2 allows its dates to be missing, v3 orders by them, so
 * the next best date stands in (ruling R-3).
 */
final class RequisitionTimes {

    /** The period a requisition is for. */
    public record Period(
            @V2Key int id,
            LocalDateTime startDate,
            LocalDateTime endDate,
            @Nullable Integer numberOfMonths) {}

    private final Definition<Requisition> requisition;
    private final Child<Line> lines;
    private final Child<StatusChange> changes;
    private final Lookup<Requisition, Period> period;

    private RequisitionTimes(
            Definition<Requisition> requisition, Child<Line> lines, Child<StatusChange> changes) {
        this.requisition = requisition;
        this.lines = lines;
        this.changes = changes;
        period =
                requisition
                        .lookup("processing_periods", Period.class)
                        .on(Requisition::periodId, Period::id);
        requisition.remarkWhen(
                "CREATED_DATE_MISSING",
                "createddate",
                Requisition::createdDate,
                "another date of the requisition stands in, see createddate in v3",
                it -> it.root().createdDate() == null);
    }

    static RequisitionTimes of(
            Definition<Requisition> requisition, Child<Line> lines, Child<StatusChange> changes) {
        return new RequisitionTimes(requisition, lines, changes);
    }

    /** Months in the period, as v2 counts them or, where it does not, as v3 does; 1 if unknown. */
    int months(Aggregate<Requisition> of) {
        Period known = of.one(period);
        return known == null
                ? 1
                : ProcessingPeriodMapping.months(
                        known.numberOfMonths(), known.startDate(), known.endDate());
    }

    /** When it was initiated; the epoch if v2 knows no date at all. */
    Instant created(Aggregate<Requisition> of) {
        Instant created =
                requisition
                        .settings()
                        .instant(
                                firstOf(
                                        of.root().createdDate(),
                                        of.root().modifiedDate(),
                                        earliest(of),
                                        periodStart(of)));
        return created == null ? Instant.EPOCH : created;
    }

    /** The instant of something that happened to it; null means when it was initiated. */
    Instant at(Aggregate<Requisition> of, @Nullable LocalDateTime local) {
        Instant at = requisition.settings().instant(local);
        return at == null ? created(of) : at;
    }

    private @Nullable LocalDateTime earliest(Aggregate<Requisition> of) {
        return Stream.concat(
                        of.all(lines).stream().map(Line::createdDate),
                        of.all(changes).stream().map(StatusChange::at))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable LocalDateTime periodStart(Aggregate<Requisition> of) {
        Period known = of.one(period);
        return known == null ? null : known.startDate();
    }

    private static @Nullable LocalDateTime firstOf(@Nullable LocalDateTime... dates) {
        return Stream.of(dates).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
