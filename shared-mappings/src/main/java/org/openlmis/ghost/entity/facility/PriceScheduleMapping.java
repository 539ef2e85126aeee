package org.openlmis.ghost.entity.facility;

import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.V2Key;

/** v3 has no price schedules; they are landed only because facilities keep the code of theirs. */
public final class PriceScheduleMapping
        implements EntityMapping<PriceScheduleMapping.PriceSchedule> {

    /** The columns read of v2 {@code price_schedules}. */
    public record PriceSchedule(@V2Key int id, String code) {}

    @Override
    public void define(Definition<PriceSchedule> schedule) {
        schedule.from("price_schedules");
        schedule.leaveBehind(
                "prices per facility have no place in v3", "description", "displayorder");
        schedule.leaveBehind(
                "audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }
}
