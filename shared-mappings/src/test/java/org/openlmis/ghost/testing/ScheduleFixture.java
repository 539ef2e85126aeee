package org.openlmis.ghost.testing;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.V2Key;

/** Schedules with a unique code and a unique name, and a stamp that is never written alone. */
public final class ScheduleFixture implements EntityMapping<ScheduleFixture.Schedule> {

    /** The columns read of v2 {@code processing_schedules}. */
    public record Schedule(@V2Key int id, String code, String name, @Nullable String description) {}

    @Override
    public void define(Definition<Schedule> schedule) {
        schedule.from("processing_schedules");
        schedule.quarantineWhen(
                "NO_NAME", "name", Schedule::name, "blank", it -> it.root().name().isBlank());

        schedule.into("referencedata.processing_schedules")
                .identity("id", "processing_schedules", Schedule::id)
                .set("code", Schedule::code)
                .set("name", Schedule::name)
                .set("description", Schedule::description)
                .stamp("modifieddate");
    }
}
