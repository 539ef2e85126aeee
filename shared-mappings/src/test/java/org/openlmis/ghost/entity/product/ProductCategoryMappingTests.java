package org.openlmis.ghost.entity.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

class ProductCategoryMappingTests {

    private static final String CATEGORIES = "referencedata.orderable_display_categories";

    private final MappingTester<?> category = MappingTester.of(new ProductCategoryMapping());

    @Test
    void hasACodeWithoutWhiteSpace() {
        category.given("id", 3, "code", " Anti biotics ", "name", " Antibiotics ")
                .given("displayorder", 4)
                .expect(CATEGORIES)
                .one()
                .has("id", V3Id.of("product_categories", 3))
                .has("code", "Antibiotics")
                .has("displayname", "Antibiotics")
                .has("displayorder", 4);
    }

    @Test
    void mayShareItsCodeWithAnotherR4() {
        category.given("id", 3, "code", "A B")
                .with("product_categories", "id", 1, "code", "ab")
                .takenInV3(CATEGORIES, "code", "AB");

        assertThat(category.quarantinedWith()).isEmpty();
    }
}
