package org.openlmis.ghost.entity.facility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Bootstrap;
import org.openlmis.ghost.testing.MappingTester;

class FacilityTypeMappingTests {

    private static final String TYPES = "referencedata.facility_types";

    private final MappingTester<?> type = MappingTester.of(new FacilityTypeMapping());

    @Test
    void isActiveUnlessV2SaysOtherwiseAndNeverPrimaryHealthCare() {
        type.given("id", 3, "active", null)
                .expect(TYPES)
                .one()
                .has("id", V3Id.of("facility_types", 3))
                .has("active", true)
                .has("primaryhealthcare", false);
    }

    @Test
    void isTheBootstrapRowIfItIsTheWarehouse() {
        type.given("id", 3, "code", " WareHouse")
                .expect(TYPES)
                .one()
                .has("id", Bootstrap.FACILITY_TYPE_WAREHOUSE)
                .has("code", "WareHouse");
    }

    @Test
    void keepsItsNameIfNoTypeWithALowerIdHasIt() {
        type.given("id", 3, "code", "HC", "name", "Health Centre")
                .with("facility_types", "id", 3, "name", "Health Centre", "code", "HC")
                .with("facility_types", "id", 4, "name", "health centre", "code", "HC2")
                .expect(TYPES)
                .one()
                .has("name", "Health Centre");
    }

    @Test
    void appendsItsCodeIfATypeWithALowerIdHasTheNameInOtherCase() {
        type.given("id", 4, "code", " HC2 ", "name", "health centre ")
                .with("facility_types", "id", 3, "name", " Health Centre", "code", "HC")
                .with("facility_types", "id", 4, "name", "health centre ", "code", " HC2 ")
                .expect(TYPES)
                .one()
                .has("name", "health centre (HC2)");
    }

    @Test
    void appendsItsCodeIfARowCreatedInV3HasTheName() {
        type.given("id", 4, "code", "HC", "name", "Clinic")
                .takenInV3(TYPES, "name", "CLINIC")
                .expect(TYPES)
                .one()
                .has("name", "Clinic (HC)");
    }

    @Test
    void isRefusedWhereARowCreatedInV3HasItsCode() {
        type.given("id", 4, "code", "FHIR-ft").takenInV3(TYPES, "code", "FHIR-FT");

        assertThat(type.quarantinedWith()).containsExactly("TAKEN_IN_V3");
    }
}
