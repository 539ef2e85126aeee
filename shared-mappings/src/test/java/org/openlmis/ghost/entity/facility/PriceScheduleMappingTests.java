package org.openlmis.ghost.entity.facility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.testing.Mappings;

class PriceScheduleMappingTests {

    @Test
    void isLandedButDerivesNothing() {
        assertThat(Definition.of(new PriceScheduleMapping(), Mappings.SETTINGS).targets())
                .isEmpty();
    }
}
