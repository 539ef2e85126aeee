package org.openlmis.ghost.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Json;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.V2Key;

/**
 * Facilities without what else the product makes of them: references to rows of four entities, a
 * child that is left out while its program is quarantined, and a look-up.
 */
public final class FacilityFixture implements EntityMapping<FacilityFixture.Facility> {

    /** The columns read of v2 {@code facilities}. */
    public record Facility(
            @V2Key int id,
            String code,
            String name,
            @Nullable String description,
            int geographicZoneId,
            int typeId,
            @Nullable Integer operatedById,
            boolean active,
            boolean enabled,
            LocalDate goLiveDate,
            @Nullable String comment,
            @Nullable String address1,
            @Nullable BigDecimal latitude,
            @Nullable Integer priceScheduleId) {}

    /** The columns read of v2 {@code programs_supported}. */
    public record ProgramSupported(
            @V2Key int id,
            int facilityId,
            int programId,
            @Nullable LocalDateTime startDate,
            boolean active) {}

    /** What a facility keeps of its price schedule. */
    public record PriceSchedule(@V2Key int id, String code) {}

    @Override
    public void define(Definition<Facility> facility) {
        facility.from("facilities");
        var programs =
                facility.child(
                        "programs_supported", ProgramSupported.class, ProgramSupported::facilityId);
        var priceSchedule =
                facility.lookup("price_schedules", PriceSchedule.class)
                        .on(Facility::priceScheduleId, PriceSchedule::id);
        facility.quarantineIfTaken(
                "referencedata.facilities", "code", Match.IGNORE_CASE, Facility::code);

        facility.into("referencedata.facilities")
                .identity("id", "facilities", Facility::id)
                .set("code", Facility::code)
                .set("name", Facility::name)
                .set("description", Facility::description)
                .set("active", Facility::active)
                .set("enabled", Facility::enabled)
                .set("golivedate", Facility::goLiveDate)
                .set("comment", Facility::comment)
                .ref("geographiczoneid", "geographic_zones", Facility::geographicZoneId)
                .ref("typeid", "facility_types", Facility::typeId)
                .ref("operatedbyid", "facility_operators", Facility::operatedById)
                .compute("extradata", (it, row) -> extraData(it, priceSchedule));

        facility.intoEach(programs, "referencedata.supported_programs")
                .keyedBy("facilityid", "programid")
                .ref("facilityid", "facilities", ProgramSupported::facilityId)
                .refOrNoRow("programid", "programs", ProgramSupported::programId)
                .set("active", ProgramSupported::active)
                .set("startdate", it -> day(it.startDate()))
                .always("locallyfulfilled", false);
    }

    private static @Nullable LocalDate day(@Nullable LocalDateTime time) {
        return time == null ? null : time.toLocalDate();
    }

    private static Map<String, Object> extraData(
            Aggregate<Facility> facility, Lookup<Facility, PriceSchedule> lookup) {
        PriceSchedule priceSchedule = facility.one(lookup);
        return Json.v2(facility.root().id())
                .with("address1", facility.root().address1())
                .with("latitude", facility.root().latitude())
                .with("priceScheduleCode", priceSchedule == null ? null : priceSchedule.code())
                .toExtraData();
    }
}
