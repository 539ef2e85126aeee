package org.openlmis.ghost.entity.facility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openlmis.ghost.mapping.Definition;

class PriceScheduleMappingTests {

    @Test
    void isLandedButDerivesNothing() {
        assertThat(Definition.of(new PriceScheduleMapping()).targets()).isEmpty();
    }
}
