package org.openlmis.ghost.entity.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.testing.Mappings;

/** Forms, dosage units and product groups: v3 has no tables for them. */
class ProductNamePartsTests {

    static EntityMapping<?>[] parts() {
        return new EntityMapping<?>[] {
            new ProductFormMapping(), new DosageUnitMapping(), new ProductGroupMapping()
        };
    }

    @ParameterizedTest
    @MethodSource("parts")
    void becomeNoRowsOfTheirOwn(EntityMapping<?> part) {
        assertThat(Mappings.CATALOGUE.entities())
                .filteredOn(entity -> entity.mapping().equals(part.getClass()))
                .singleElement()
                .satisfies(entity -> assertThat(entity.targets()).isEmpty());
    }
}
