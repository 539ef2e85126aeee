package org.openlmis.ghost.entity.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.testing.Mappings;

class RightMappingTests {

    @Test
    void isLandedButDerivesNothing() {
        assertThat(Definition.of(new RightMapping(), Mappings.SETTINGS).targets()).isEmpty();
    }
}
