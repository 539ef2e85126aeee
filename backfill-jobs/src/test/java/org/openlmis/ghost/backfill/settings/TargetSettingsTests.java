package org.openlmis.ghost.backfill.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetSettingsTests {

    @Test
    void takesEverySettingByItsName() {
        TargetSettings settings =
                Bound.bind(
                        TargetSettings.class,
                        Map.of(
                                "ghost.target.url", "jdbc:postgresql://v3/open_lmis",
                                "ghost.target.username", "ghost",
                                "ghost.target.password", "secret"));

        assertThat(settings)
                .isEqualTo(new TargetSettings("jdbc:postgresql://v3/open_lmis", "ghost", "secret"));
        assertThat(settings).hasToString("jdbc:postgresql://v3/open_lmis as ghost");
    }

    @Test
    void demandsAUrl() {
        assertThatThrownBy(() -> Bound.bind(TargetSettings.class, Map.of()))
                .rootCause()
                .hasMessageStartingWith("ghost.target.url is not set");
    }
}
