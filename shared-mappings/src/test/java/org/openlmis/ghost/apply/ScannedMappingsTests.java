package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScannedMappingsTests {

    @Test
    void findsEveryMappingInLoadOrder() {
        assertThat(ScannedMappings.catalogue().entityNames())
                .contains("geographic_levels", "programs", "facilities")
                .containsSubsequence("geographic_levels", "geographic_zones", "facilities");
    }
}
