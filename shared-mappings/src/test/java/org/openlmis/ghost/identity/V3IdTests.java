package org.openlmis.ghost.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlmis.ghost.mapping.Bootstrap;

/** Golden values: they hold for every implementation of RFC 9562, and for ever. */
class V3IdTests {

    @ParameterizedTest
    @CsvSource({
        "facilities:1,                                         3d26cbd6-ce54-5d7d-9fe7-6c426fd41cee",
        "requisitions:42,                                      e572ed31-ace2-584b-be31-204a71f4c797",
        "requisition_line_item_losses_adjustments:42/DAMAGED,  bf890039-5ed3-5f1c-87bf-529405e50c8f",
        "supervisory_nodes:7#rg12,                             6b284b6d-170f-558d-a3be-baa8be068ccf",
        "geographic_levels:1,                                  c84f8a9e-d6f1-5085-a2ed-be2015792d2f",
        "geographic_zones:2147483647,                          64abac04-2d2f-524e-a2f0-2e43f9fea75e",
        "facility_types:3,                                     8d96c7fc-f88b-5f28-a5ed-4fcb90e26fe9",
        "facility_operators:2,                                 1fc71e87-0189-52f4-aed8-0a4e55f2a6ff",
        "programs:5,                                           5beead33-170e-5209-9cf6-66411704edfe",
        "orders:55#shipment,                                   f121a0a9-29bc-5c21-b3e2-796b1ea05610",
        "users:#migration,                                     fff16731-8adb-542f-b016-c570eb8526cd",
        "role_assignments:9#Rôle,                              4033cf02-1e5f-5727-b6fa-bf65dc75a165",
    })
    void namesEachRowAsItWasAlwaysNamed(String name, UUID id) {
        assertThat(V3Id.named(name)).isEqualTo(id);
    }

    @Test
    void namesARowByItsTableAndKey() {
        assertThat(V3Id.of("facilities", 1)).isEqualTo(V3Id.named("facilities:1"));
    }

    @Test
    void takesOnlyNameBasedIdsForOurs() {
        assertThat(V3Id.mayBeOurs(V3Id.of("facilities", 1))).isTrue();
        assertThat(V3Id.mayBeOurs(UUID.randomUUID())).isFalse();
        assertThat(V3Id.mayBeOurs(Bootstrap.FACILITY_TYPE_WAREHOUSE)).isFalse();
    }
}
