package org.openlmis.ghost.backfill.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ServerSettingsTests {

    private static final String HASH = PasswordHash.of("correct horse");

    @Test
    void letsNobodyInUnlessConfigured() {
        ServerSettings settings = bind(Map.of());

        assertThat(settings.users()).isEmpty();
        assertThat(settings.jwt()).isEqualTo(new ServerSettings.Jwt("roles", "sub"));
    }

    @Test
    void takesEverySettingByItsName() {
        ServerSettings settings =
                bind(
                        Map.of(
                                "ghost.server.users.ada.password", HASH,
                                "ghost.server.users.ada.roles", "viewer, OPERATOR",
                                "ghost.server.users.eve.password", HASH.replace("{bcrypt}", ""),
                                "ghost.server.jwt.roles-claim", "realm_access.roles",
                                "ghost.server.jwt.name-claim", "preferred_username"));

        assertThat(settings.users().get("ada").roles())
                .containsExactlyInAnyOrder(Role.VIEWER, Role.OPERATOR);
        assertThat(settings.users().get("eve").roles()).isEqualTo(Set.of(Role.VIEWER));
        assertThat(settings.users().get("ada").hash())
                .isEqualTo(settings.users().get("eve").hash())
                .startsWith("$2a$");
        assertThat(settings.jwt())
                .isEqualTo(new ServerSettings.Jwt("realm_access.roles", "preferred_username"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "{noop}correct horse", "$2a$10$short", "{bcrypt}"})
    void refusesAPasswordInPlainTextWithoutRepeatingIt(String password) {
        assertThatThrownBy(() -> bind(Map.of("ghost.server.users.ada.password", password)))
                .rootCause()
                .hasMessageStartingWith("ghost.server.users.ada.password is no bcrypt hash;")
                .hasMessageContaining("hash-password")
                .hasMessageNotContaining("horse");
    }

    @Test
    void demandsAPassword() {
        assertThatThrownBy(() -> bind(Map.of("ghost.server.users.ada.roles", "OPERATOR")))
                .rootCause()
                .hasMessageStartingWith("ghost.server.users.ada.password is not set;");
    }

    @Test
    void showsNoHash() {
        assertThat(bind(Map.of("ghost.server.users.ada.password", HASH)).toString())
                .contains("ada")
                .doesNotContain("$2a$");
    }

    @Test
    void hashesWhatBcryptTakesAsAWhole() {
        assertThatThrownBy(() -> PasswordHash.of("short")).hasMessageContaining("too short");
        assertThatThrownBy(() -> PasswordHash.of("é".repeat(40))).hasMessageContaining("too long");
    }

    private static ServerSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("ghost.server", ServerSettings.class);
    }
}
