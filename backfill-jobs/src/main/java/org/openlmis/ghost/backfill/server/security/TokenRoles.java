package org.openlmis.ghost.backfill.server.security;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Finds our roles among those a token lists; others are ignored, so a token without any may do
 * nothing.
 */
final class TokenRoles implements Converter<Jwt, Collection<GrantedAuthority>> {

    private final List<String> path;

    /** Dots in the claim's name lead into nested claims. */
    TokenRoles(String claim) {
        this.path = List.of(claim.split("\\."));
    }

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        Object claim = token.getClaims();
        for (String name : path) {
            claim = claim instanceof Map<?, ?> claims ? claims.get(name) : null;
        }
        return texts(claim).flatMap(TokenRoles::authority).toList();
    }

    /** A list of texts, or one text with blanks between, as scopes are. */
    private static Stream<String> texts(@Nullable Object claim) {
        if (claim instanceof Collection<?> many) {
            return many.stream().map(String::valueOf);
        }
        return claim instanceof String text ? Stream.of(text.split(" +")) : Stream.empty();
    }

    private static Stream<GrantedAuthority> authority(String name) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)))
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role));
    }
}
