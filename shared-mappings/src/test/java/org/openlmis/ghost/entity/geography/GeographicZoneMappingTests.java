package org.openlmis.ghost.entity.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

class GeographicZoneMappingTests {

    private static final String ZONES = "referencedata.geographic_zones";

    private final MappingTester<?> zone = MappingTester.of(new GeographicZoneMapping());

    @Test
    void staysBelowItsParentAndOnItsLevel() {
        zone.given("id", 7, "levelid", 3, "parentid", 2)
                .expect(ZONES)
                .one()
                .has("id", V3Id.of("geographic_zones", 7))
                .has("levelid", V3Id.of("geographic_levels", 3))
                .has("parentid", V3Id.of("geographic_zones", 2));
    }

    @Test
    void hasNoParentAtTheTop() {
        zone.given("id", 7, "parentid", null).expect(ZONES).one().has("parentid", null);
    }

    @Test
    void keepsItsV2IdAndItsPlaceOnEarth() {
        zone.given("id", 7, "latitude", new BigDecimal("-6.81610"), "catchmentpopulation", 12)
                .expect(ZONES)
                .one()
                .has("latitude", "-6.81610")
                .has("longitude", null)
                .has("catchmentpopulation", 12)
                .hasJson("extradata", Map.of("v2", Map.of("id", 7)));
    }

    @Test
    void leavesTheBoundaryToV3D22() {
        assertThat(zone.given("id", 7).expect(ZONES).one().values("boundary")).containsOnlyNulls();
    }

    @Test
    void isRefusedWhereARowCreatedInV3HasItsCode() {
        zone.given("id", 7, "code", "DSM");

        assertThat(zone.quarantinedWith()).isEmpty();
        assertThat(zone.takenInV3(ZONES, "code", "DSM").quarantinedWith())
                .containsExactly("TAKEN_IN_V3");
    }
}
