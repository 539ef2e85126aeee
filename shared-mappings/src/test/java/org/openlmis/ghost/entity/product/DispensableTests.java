package org.openlmis.ghost.entity.product;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

class DispensableTests {

    private static final UUID TABLET = V3Id.named("products:#dispensable/tablet");

    private final MappingTester<?> product = MappingTester.of(new ProductMapping());

    @ParameterizedTest
    @ValueSource(strings = {"tablet", " Tablet", "TABLET\t"})
    void isOneForAllProductsOfAUnit(String unit) {
        product.given("id", 7, "dispensingunit", unit);

        product.expect("referencedata.dispensables").one().has("id", TABLET).has("type", "default");
        product.expect("referencedata.orderables").one().has("dispensableid", TABLET);
    }

    @Test
    void writesItsUnitAsTheProductWithTheLowestIdDoesR8() {
        product.given("id", 7, "dispensingunit", "TABLET")
                .with("products", "id", 7, "dispensingunit", "TABLET")
                .with("products", "id", 5, "dispensingunit", " Tablet ")
                .with("products", "id", 6, "dispensingunit", "tablet")
                .with("products", "id", 1, "dispensingunit", "vial")
                .expect("referencedata.dispensable_attributes")
                .one()
                .has("dispensableid", TABLET)
                .has("key", "dispensingUnit")
                .has("value", "Tablet");
    }

    @Test
    void writesItsUnitAsAQuarantinedProductWithTheLowestIdDoesR1() {
        product.given("id", 7, "dispensingunit", "tablet")
                .with("products", "id", 5, "code", "P1", "dispensingunit", "syrup")
                .with("products", "id", 6, "code", "p1", "dispensingunit", "Tablet")
                .with("products", "id", 7, "dispensingunit", "tablet")
                .expect("referencedata.dispensable_attributes")
                .one()
                .has("value", "Tablet");
    }
}
