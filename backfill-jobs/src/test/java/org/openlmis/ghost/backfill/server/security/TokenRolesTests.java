package org.openlmis.ghost.backfill.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

class TokenRolesTests {

    @Test
    void findsOurRolesAmongOthers() {
        assertThat(roles("roles", Map.of("roles", List.of("offline_access", "operator", "ADMIN"))))
                .containsExactly("ROLE_OPERATOR");
    }

    @Test
    void looksIntoNestedClaims() {
        assertThat(
                        roles(
                                "realm_access.roles",
                                Map.of("realm_access", Map.of("roles", List.of("VIEWER")))))
                .containsExactly("ROLE_VIEWER");
    }

    @Test
    void splitsScopes() {
        assertThat(roles("scope", Map.of("scope", "openid VIEWER OPERATOR")))
                .containsExactly("ROLE_VIEWER", "ROLE_OPERATOR");
    }

    @Test
    void grantsNothingToATokenWithoutRoles() {
        assertThat(roles("roles", Map.of("sub", "ada"))).isEmpty();
        assertThat(roles("sub.roles", Map.of("sub", "ada"))).isEmpty();
    }

    private static List<String> roles(String claim, Map<String, Object> claims) {
        Jwt token = new Jwt("token", null, null, Map.of("alg", "none"), claims);
        return new TokenRoles(claim)
                .convert(token).stream().map(GrantedAuthority::getAuthority).toList();
    }
}
