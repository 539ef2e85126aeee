package org.openlmis.ghost.backfill.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.mapping.MappingSettings.Choices;
import org.openlmis.ghost.mapping.MappingSettings.GroupsOnOneNode;
import org.openlmis.ghost.mapping.MappingSettings.LineMaximum;
import org.openlmis.ghost.mapping.MappingSettings.ManagePod;
import org.openlmis.ghost.mapping.MappingSettings.ShipmentUnit;
import org.openlmis.ghost.mapping.MappingSettings.StockLevels;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MappingChoicesTests {

    @Test
    void areTheRecommendedOnesIfNothingIsSet() {
        assertThat(bind(Map.of()))
                .isEqualTo(
                        new Choices(
                                GroupsOnOneNode.CLONE_NODE,
                                StockLevels.PER_MONTH,
                                ManagePod.DROP,
                                ShipmentUnit.PACKS,
                                LineMaximum.STOCK_ON_HAND));
    }

    @Test
    void areTakenByTheirNames() {
        assertThat(
                        bind(
                                Map.of(
                                        "ghost.mapping.requisition-groups-on-one-node", "keep",
                                        "ghost.mapping.stock-levels", "per-period",
                                        "ghost.mapping.manage-pod", "grant-to-requesters",
                                        "ghost.mapping.shipment-unit", "dispensing-units",
                                        "ghost.mapping.line-maximum", "v2-maximum")))
                .isEqualTo(
                        new Choices(
                                GroupsOnOneNode.KEEP,
                                StockLevels.PER_PERIOD,
                                ManagePod.GRANT_TO_REQUESTERS,
                                ShipmentUnit.DISPENSING_UNITS,
                                LineMaximum.V2_MAXIMUM));
    }

    @Test
    void refuseWhatIsNoChoice() {
        assertThatThrownBy(() -> bind(Map.of("ghost.mapping.manage-pod", "maybe")))
                .isInstanceOf(BindException.class)
                .hasMessageContaining("ghost.mapping.manage-pod");
    }

    private static Choices bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("ghost.mapping", Choices.class);
    }
}
