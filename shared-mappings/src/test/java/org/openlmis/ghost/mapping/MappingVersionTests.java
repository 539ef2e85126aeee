package org.openlmis.ghost.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Mappings;

class MappingVersionTests {

    private final EntityDefinition<?> facilities = Mappings.CATALOGUE.entity("facilities");

    @Test
    void isTheSameEveryTime() {
        assertThat(version(facilities, Mappings.SETTINGS))
                .matches("[0-9a-f]{12}")
                .isEqualTo(version(facilities, Mappings.SETTINGS));
    }

    @Test
    void isAnotherForAnotherMappingAndForOtherSettings() {
        assertThat(version(facilities, Mappings.SETTINGS))
                .isNotEqualTo(version(Mappings.CATALOGUE.entity("programs"), Mappings.SETTINGS))
                .isNotEqualTo(
                        version(
                                facilities,
                                MappingSettings.recommended(ZoneId.of("Africa/Maputo"))));
    }

    private static String version(EntityDefinition<?> entity, MappingSettings settings) {
        return MappingVersion.of(entity, settings);
    }
}
