package org.openlmis.ghost.entity.schedule;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.NativeValue;
import org.openlmis.ghost.mapping.Text;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v2 processing schedule becomes a v3 processing schedule. Codes lose their white space; of those
 * then equal ignoring case the lowest id keeps the code and the others are quarantined (decision
 * D-3). v3 wants names unique ignoring case, v2 does not: the lowest id keeps the name, the others
 * get the code appended (ruling R-5).
 */
public final class ProcessingScheduleMapping
        implements EntityMapping<ProcessingScheduleMapping.Schedule> {

    private static final String TABLE = "referencedata.processing_schedules";

    /** The columns read of v2 {@code processing_schedules}. */
    public record Schedule(
            @V2Key int id,
            String code,
            String name,
            @Nullable String description,
            @Nullable LocalDateTime modifiedDate) {}

    /** What a schedule must know of those with an equal code. */
    public record SameCode(@V2Key int id, String code) {}

    /** What a schedule must know of those with an equal name. */
    public record SameName(@V2Key int id, String name) {}

    /** The questions a name depends on. */
    private record Names(Lookup<Schedule, SameName> sameName, NativeValue<Schedule> taken) {

        String of(Aggregate<Schedule> schedule) {
            String name = Text.trim(schedule.root().name());
            return isKept(schedule)
                    ? name
                    : "%s (%s)".formatted(name, Text.trim(schedule.root().code()));
        }

        private boolean isKept(Aggregate<Schedule> schedule) {
            return !schedule.isTaken(taken)
                    && schedule.all(sameName).stream()
                            .allMatch(other -> other.id() >= schedule.root().id());
        }
    }

    @Override
    public void define(Definition<Schedule> schedule) {
        schedule.from("processing_schedules");

        schedule.quarantineIfTaken(TABLE, "code", Match.CODE, Schedule::code);
        var sameCode =
                schedule.lookup("processing_schedules", SameCode.class)
                        .on(Schedule::code, SameCode::code, Match.CODE);
        schedule.quarantineWhen(
                "CODE_NOT_UNIQUE",
                "code",
                Schedule::code,
                "without white space and ignoring case another schedule with a lower id has this code; change it in v2",
                it -> it.all(sameCode).stream().anyMatch(other -> other.id() < it.root().id()));

        Names names =
                new Names(
                        schedule.lookup("processing_schedules", SameName.class)
                                .on(Schedule::name, SameName::name, Match.IGNORE_CASE),
                        schedule.nativeValue(TABLE, "name", Match.IGNORE_CASE, Schedule::name));

        schedule.into(TABLE)
                .identity("id", "processing_schedules", Schedule::id)
                .set("code", it -> Text.withoutWhiteSpace(it.code()))
                .compute("name", (it, row) -> names.of(it))
                .set("description", Schedule::description)
                .set("modifieddate", it -> schedule.settings().instant(it.modifiedDate()));

        schedule.leaveBehind("audit of v2", "createdby", "createddate", "modifiedby");
    }
}
