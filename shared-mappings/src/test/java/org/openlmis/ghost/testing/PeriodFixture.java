package org.openlmis.ghost.testing;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.V2Key;

/** Periods, which cannot exist without their schedule. */
public final class PeriodFixture implements EntityMapping<PeriodFixture.Period> {

    /** The columns read of v2 {@code processing_periods}. */
    public record Period(
            @V2Key int id,
            int scheduleId,
            String name,
            LocalDateTime startDate,
            LocalDateTime endDate,
            @Nullable Integer numberOfMonths) {}

    @Override
    public void define(Definition<Period> period) {
        period.from("processing_periods");

        period.into("referencedata.processing_periods")
                .identity("id", "processing_periods", Period::id)
                .ref("processingscheduleid", "processing_schedules", Period::scheduleId)
                .set("name", Period::name)
                .set("startdate", it -> it.startDate().toLocalDate())
                .set("enddate", it -> it.endDate().toLocalDate());
    }
}
