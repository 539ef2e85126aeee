package org.openlmis.ghost.entity.facility;

import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.MappingTester;

class FacilityOperatorMappingTests {

    @Test
    void isNamedAndDescribedByItsText() {
        MappingTester.of(new FacilityOperatorMapping())
                .given("id", 2, "code", "MoH", "text", "Ministry", "displayorder", 1)
                .expect("referencedata.facility_operators")
                .one()
                .has("code", "MoH")
                .has("name", "Ministry")
                .has("description", "Ministry")
                .has("displayorder", 1);
    }
}
