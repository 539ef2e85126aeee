package org.openlmis.ghost.entity.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Json;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v2 processing period becomes a v3 processing period of whole days. v3 computes how many months
 * it lasts and wants the periods of a schedule to follow each other without gap; v2 says the one
 * and does not promise the other, so both are remarked on and the dates are kept as they are.
 */
public final class ProcessingPeriodMapping
        implements EntityMapping<ProcessingPeriodMapping.Period> {

    /** The columns read of v2 {@code processing_periods}. */
    public record Period(
            @V2Key int id,
            int scheduleId,
            String name,
            @Nullable String description,
            LocalDateTime startDate,
            LocalDateTime endDate,
            @Nullable Integer numberOfMonths) {

        /** v2 begins at midnight; what time there is, is cut. */
        LocalDate startDay() {
            return startDate.toLocalDate();
        }

        /** v2 ends one second before midnight; the time is cut, not rounded. */
        LocalDate endDay() {
            return endDate.toLocalDate();
        }

        boolean hasOtherDurationInV3() {
            return numberOfMonths != null
                    && numberOfMonths != Calendar.durationInMonths(startDay(), endDay());
        }

        private Map<String, Object> extraData() {
            return Json.v2(id).with("numberOfMonths", numberOfMonths).toExtraData();
        }
    }

    /** What a period must know of the others of its schedule. */
    public record Peer(
            @V2Key int id, int scheduleId, LocalDateTime startDate, LocalDateTime endDate) {}

    /** How many months a period lasts: as v2 counts them or, where it does not, as v3 does. */
    public static int months(
            @Nullable Integer numberOfMonths, LocalDateTime start, LocalDateTime end) {
        return numberOfMonths == null
                ? Math.toIntExact(Calendar.durationInMonths(start.toLocalDate(), end.toLocalDate()))
                : numberOfMonths;
    }

    @Override
    public void define(Definition<Period> period) {
        period.from("processing_periods");

        period.remarkWhen(
                "DURATION_DIFFERS",
                "numberofmonths",
                Period::numberOfMonths,
                "v3 computes another number of months from the dates; v2's is kept in extradata",
                it -> it.root().hasOtherDurationInV3());
        Calendar calendar =
                new Calendar(
                        period.lookup("processing_periods", Peer.class)
                                .on(Period::scheduleId, Peer::scheduleId));
        period.remarkWhen(
                "PERIOD_OVERLAPS",
                "startdate",
                Period::startDate,
                "an earlier period of the schedule has not ended by then; v3 would refuse to create it",
                calendar::overlapsEarlier);
        period.remarkWhen(
                "PERIOD_AFTER_GAP",
                "startdate",
                Period::startDate,
                "days lie between the earlier periods of the schedule and this one; v3 would refuse to create it",
                calendar::leavesGap);

        period.into("referencedata.processing_periods")
                .identity("id", "processing_periods", Period::id)
                .ref("processingscheduleid", "processing_schedules", Period::scheduleId)
                .set("name", Period::name)
                .set("description", Period::description)
                .set("startdate", Period::startDay)
                .set("enddate", Period::endDay)
                .set("extradata", Period::extraData);

        period.leaveBehind("audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }
}
