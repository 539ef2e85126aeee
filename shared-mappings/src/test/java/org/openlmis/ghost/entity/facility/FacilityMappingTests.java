package org.openlmis.ghost.entity.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.ExpectedRows;
import org.openlmis.ghost.testing.MappingTester;

class FacilityMappingTests {

    private static final String FACILITIES = "referencedata.facilities";
    private static final String PROGRAMS = "referencedata.supported_programs";

    private final MappingTester<?> facility = MappingTester.of(new FacilityMapping());

    @Test
    void refersToItsZoneTypeAndOperator() {
        facility.given("id", 1, "geographiczoneid", 5, "typeid", 6, "operatedbyid", 7)
                .expect(FACILITIES)
                .one()
                .has("id", V3Id.of("facilities", 1))
                .has("geographiczoneid", V3Id.of("geographic_zones", 5))
                .has("typeid", V3Id.of("facility_types", 6))
                .has("operatedbyid", V3Id.of("facility_operators", 7));
    }

    @Test
    void keepsTheWhiteSpaceInsideItsCode() {
        facility.given("id", 1, "code", " F 10 ").expect(FACILITIES).one().has("code", "F 10");
    }

    @Test
    void isAccessibleIfItIsOnlineInV2D23() {
        facility.given("id", 1, "online", true, "golivedate", LocalDate.of(2014, 1, 31))
                .expect(FACILITIES)
                .one()
                .has("openlmisaccessible", true)
                .has("golivedate", "2014-01-31");
    }

    @Test
    void keepsOnlyTheFactsItHasInItsExtraData() {
        facility.given("id", 1, "sdp", true, "virtualfacility", false)
                .expect(FACILITIES)
                .one()
                .hasJson("extradata", v2("id", 1, "sdp", true, "virtualFacility", false));
    }

    @Test
    void keepsWhatV3HasNoColumnFor() {
        facility.given("id", 1, "sdp", false, "virtualfacility", true, "parentfacilityid", 9)
                .given("mainphone", " 0123 ", "fax", " ", "altitude", new BigDecimal("1200.5000"))
                .given("pricescheduleid", 4)
                .with("price_schedules", "id", 4, "code", "KM")
                .with("price_schedules", "id", 5, "code", "NN")
                .expect(FACILITIES)
                .one()
                .hasJson(
                        "extradata",
                        v2(
                                "id",
                                1,
                                "mainPhone",
                                "0123",
                                "altitude",
                                new BigDecimal("1200.5000"),
                                "sdp",
                                false,
                                "virtualFacility",
                                true,
                                "parentFacilityId",
                                V3Id.of("facilities", 9),
                                "priceScheduleCode",
                                "KM"));
    }

    @Test
    void isPlacedOnEarthOnlyWithBothCoordinatesInRange() {
        located("39.28", "-6.82").has("location", "SRID=4326;POINT(39.28 -6.82)");
        located("180.00001", "0").has("location", null);
        located("0", "-90.1").has("location", null);
        located(null, "1").has("location", null);
    }

    private static ExpectedRows located(String longitude, String latitude) {
        return MappingTester.of(new FacilityMapping())
                .given("id", 1)
                .given("longitude", longitude == null ? null : new BigDecimal(longitude))
                .given("latitude", new BigDecimal(latitude))
                .expect(FACILITIES)
                .one();
    }

    @Test
    void supportsEachOfItsProgramsFromTheDayItStarted() {
        facility.given("id", 1)
                .with(
                        "programs_supported",
                        "id",
                        30,
                        "facilityid",
                        1,
                        "programid",
                        2,
                        "active",
                        false,
                        "startdate",
                        LocalDateTime.of(2013, 5, 31, 23, 59))
                .expect(PROGRAMS)
                .one()
                .has("facilityid", V3Id.of("facilities", 1))
                .has("programid", V3Id.of("programs", 2))
                .has("active", false)
                .has("startdate", "2013-05-31")
                .has("locallyfulfilled", false);
    }

    @Test
    void fulfilsLocallyTheProgramsWhoseOrdersItDoesNotExportD12() {
        supports(2, 3, 4, 5);
        supplyLine(60, 1, 2, false);
        supplyLine(61, 1, 2, true);
        supplyLine(62, 1, 3, true);
        supplyLine(63, 9, 4, false);

        fulfilsLocally(2, true);
        fulfilsLocally(3, false);
        fulfilsLocally(4, false);
        fulfilsLocally(5, false);
    }

    @Test
    void inventsNoSupportForAProgramItOnlySuppliesD12() {
        supports(2);
        supplyLine(60, 1, 3, false);

        facility.expect(PROGRAMS).one().has("programid", V3Id.of("programs", 2));
    }

    @Test
    void fulfilsLocallyThoughTheSupplyLineHasNoNodeR9() {
        supports(2);
        facility.with(
                "supply_lines",
                "id",
                60,
                "supplyingfacilityid",
                1,
                "programid",
                2,
                "exportorders",
                false,
                "supervisorynodeid",
                null);

        fulfilsLocally(2, true);
    }

    private void supports(int... programs) {
        facility.given("id", 1);
        for (int program : programs) {
            facility.with(
                    "programs_supported", "id", program, "facilityid", 1, "programid", program);
        }
    }

    private void supplyLine(int id, int facilityId, int program, boolean exportOrders) {
        facility.with(
                "supply_lines",
                "id",
                id,
                "supplyingfacilityid",
                facilityId,
                "programid",
                program,
                "exportorders",
                exportOrders);
    }

    private void fulfilsLocally(int program, boolean expected) {
        facility.expect(PROGRAMS)
                .where("programid", V3Id.of("programs", program))
                .one()
                .has("locallyfulfilled", expected);
    }

    @Test
    void isRefusedWhereARowCreatedInV3HasItsCodeInAnyCase() {
        facility.given("id", 1, "code", "f10").takenInV3(FACILITIES, "code", "F10");

        assertThat(facility.quarantinedWith()).containsExactly("TAKEN_IN_V3");
    }

    private static Map<String, Object> v2(Object... facts) {
        Map<String, Object> v2 = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            v2.put(facts[i].toString(), facts[i + 1]);
        }
        return Map.of("v2", v2);
    }
}
