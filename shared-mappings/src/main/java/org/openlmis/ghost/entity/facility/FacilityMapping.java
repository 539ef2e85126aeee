package org.openlmis.ghost.entity.facility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Json;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v2 facility and the programs it supports become one v3 facility; what v3 has no column for is
 * kept in extradata.
 */
public final class FacilityMapping implements EntityMapping<FacilityMapping.Facility> {

    /** The columns read of v2 {@code facilities}. */
    public record Facility(
            @V2Key int id,
            String code,
            String name,
            @Nullable String description,
            @Nullable String gln,
            @Nullable String mainPhone,
            @Nullable String fax,
            @Nullable String address1,
            @Nullable String address2,
            int geographicZoneId,
            int typeId,
            @Nullable Integer catchmentPopulation,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal altitude,
            @Nullable Integer operatedById,
            @Nullable BigDecimal coldStorageGrossCapacity,
            @Nullable BigDecimal coldStorageNetCapacity,
            @Nullable Boolean suppliesOthers,
            boolean sdp,
            @Nullable Boolean online,
            @Nullable Boolean satellite,
            @Nullable Integer parentFacilityId,
            @Nullable Boolean hasElectricity,
            @Nullable Boolean hasElectronicScc,
            @Nullable Boolean hasElectronicDar,
            boolean active,
            LocalDate goLiveDate,
            @Nullable LocalDate goDownDate,
            @Nullable String comment,
            boolean enabled,
            boolean virtualFacility,
            @Nullable Integer priceScheduleId) {

        /** PostGIS text with longitude first, or null without a place on earth. */
        @Nullable String location() {
            BigDecimal x = longitude;
            BigDecimal y = latitude;
            return x == null || y == null || isBeyond(x, 180) || isBeyond(y, 90)
                    ? null
                    : "SRID=4326;POINT(%s %s)".formatted(x.toPlainString(), y.toPlainString());
        }

        private static boolean isBeyond(BigDecimal degrees, int limit) {
            return degrees.abs().compareTo(BigDecimal.valueOf(limit)) > 0;
        }

        private @Nullable UUID parentFacility() {
            return parentFacilityId == null ? null : V3Id.of("facilities", parentFacilityId);
        }
    }

    /**
     * The columns read of v2 {@code programs_supported}; v3 identifies the row by facility and
     * program.
     */
    public record ProgramSupported(
            @V2Key int id,
            int facilityId,
            int programId,
            @Nullable LocalDateTime startDate,
            boolean active) {

        @Nullable LocalDate startDay() {
            return startDate == null ? null : startDate.toLocalDate();
        }
    }

    /** What a facility keeps of its price schedule. */
    public record PriceSchedule(@V2Key int id, String code) {}

    /** A supply line from a facility for a program, whether it has a supervisory node or not. */
    public record SupplyLine(
            @V2Key int id, int supplyingFacilityId, int programId, boolean exportOrders) {}

    @Override
    public void define(Definition<Facility> facility) {
        facility.from("facilities");
        var programs =
                facility.child(
                        "programs_supported", ProgramSupported.class, ProgramSupported::facilityId);
        var priceSchedule =
                facility.lookup("price_schedules", PriceSchedule.class)
                        .on(Facility::priceScheduleId, PriceSchedule::id);
        var suppliedFrom =
                facility.lookup(programs, "supply_lines", SupplyLine.class)
                        .on(ProgramSupported::facilityId, SupplyLine::supplyingFacilityId)
                        .on(ProgramSupported::programId, SupplyLine::programId);

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
                .set("godowndate", Facility::goDownDate)
                .set("comment", Facility::comment)
                .ref("geographiczoneid", "geographic_zones", Facility::geographicZoneId)
                .ref("typeid", "facility_types", Facility::typeId)
                .ref("operatedbyid", "facility_operators", Facility::operatedById)
                .set("openlmisaccessible", Facility::online)
                .setIfPresent("location", Facility::location)
                .compute("extradata", (it, row) -> extraData(row, it, priceSchedule));

        facility.intoEach(programs, "referencedata.supported_programs")
                .keyedBy("facilityid", "programid")
                .ref("facilityid", "facilities", ProgramSupported::facilityId)
                .refOrNoRow("programid", "programs", ProgramSupported::programId)
                .set("active", ProgramSupported::active)
                .set("startdate", ProgramSupported::startDay)
                .compute(
                        "locallyfulfilled",
                        (it, row) -> isFulfilledLocally(it.all(suppliedFrom, row)));

        facility.leaveBehind(
                "audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
        programs.leaveBehind(
                "audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }

    /**
     * Decision D-12: v3 fulfils locally where v2 does not export the orders; to be asked with all
     * supply lines from a facility for a program it supports.
     */
    public static boolean isFulfilledLocally(List<SupplyLine> lines) {
        return lines.stream().anyMatch(line -> !line.exportOrders());
    }

    private static Map<String, Object> extraData(
            Facility facility,
            Aggregate<Facility> aggregate,
            Lookup<Facility, PriceSchedule> lookup) {
        PriceSchedule priceSchedule = aggregate.one(lookup);
        return Json.v2(facility.id())
                .with("gln", facility.gln())
                .with("mainPhone", facility.mainPhone())
                .with("fax", facility.fax())
                .with("address1", facility.address1())
                .with("address2", facility.address2())
                .with("catchmentPopulation", facility.catchmentPopulation())
                .with("altitude", facility.altitude())
                .with("sdp", facility.sdp())
                .with("satellite", facility.satellite())
                .with("virtualFacility", facility.virtualFacility())
                .with("parentFacilityId", facility.parentFacility())
                .with("suppliesOthers", facility.suppliesOthers())
                .with("hasElectricity", facility.hasElectricity())
                .with("hasElectronicSCC", facility.hasElectronicScc())
                .with("hasElectronicDAR", facility.hasElectronicDar())
                .with("coldStorageGross", facility.coldStorageGrossCapacity())
                .with("coldStorageNet", facility.coldStorageNetCapacity())
                .with("priceScheduleCode", priceSchedule == null ? null : priceSchedule.code())
                .toExtraData();
    }
}
