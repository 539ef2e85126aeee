package org.openlmis.ghost.backfill.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceSettingsTests {

    private static final String PRIMARY = "ghost.source.primary.url";
    private static final String TIMEZONE = "ghost.source.timezone";

    @Test
    void readsThePrimaryWhenNoReplicaIsGiven() {
        SourceSettings settings =
                bind(Map.of(PRIMARY, "jdbc:postgresql://v2/open_lmis", TIMEZONE, "Africa/Maputo"));

        assertThat(settings.replica()).isEqualTo(settings.primary());
        assertThat(settings.publication()).isEqualTo("ghost");
        assertThat(settings.slot()).isEqualTo("ghost");
    }

    @Test
    void takesEverySettingByItsName() {
        SourceSettings settings =
                bind(
                        Map.of(
                                PRIMARY,
                                "jdbc:postgresql://v2/open_lmis",
                                "ghost.source.primary.username",
                                "one",
                                "ghost.source.primary.password",
                                "secret",
                                "ghost.source.replica.url",
                                "jdbc:postgresql://replica/open_lmis",
                                "ghost.source.replica.username",
                                "two",
                                "ghost.source.replica.password",
                                "hidden",
                                "ghost.source.publication",
                                "p",
                                "ghost.source.slot",
                                "s",
                                TIMEZONE,
                                "Africa/Maputo"));

        assertThat(settings)
                .isEqualTo(
                        new SourceSettings(
                                new DatabaseSettings(
                                        "jdbc:postgresql://v2/open_lmis", "one", "secret"),
                                new DatabaseSettings(
                                        "jdbc:postgresql://replica/open_lmis", "two", "hidden"),
                                ZoneId.of("Africa/Maputo"),
                                "p",
                                "s"));
        assertThat(settings.toString()).doesNotContain("secret", "hidden");
    }

    @Test
    void hasNoDefaultForTheTimezone() {
        assertThatThrownBy(() -> bind(Map.of(PRIMARY, "jdbc:postgresql://v2/open_lmis")))
                .rootCause()
                .hasMessageStartingWith("ghost.source.timezone is not set; set it to");
    }

    @Test
    void namesThePropertyOfAMissingUrl() {
        assertThatThrownBy(() -> bind(Map.of(TIMEZONE, "UTC")))
                .rootCause()
                .hasMessageStartingWith("ghost.source.primary.url is not set");
        assertThatThrownBy(
                        () ->
                                bind(
                                        Map.of(
                                                PRIMARY,
                                                "jdbc:postgresql://v2/x",
                                                "ghost.source.replica.url",
                                                "mysql://v2",
                                                TIMEZONE,
                                                "UTC")))
                .rootCause()
                .hasMessageStartingWith("ghost.source.replica.url is mysql://v2");
    }

    private static SourceSettings bind(Map<String, String> properties) {
        return Bound.bind(SourceSettings.class, properties);
    }
}
