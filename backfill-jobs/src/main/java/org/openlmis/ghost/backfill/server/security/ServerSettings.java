package org.openlmis.ghost.backfill.server.security;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the operations server.
 *
 * @param users by the names they sign in with; none if nobody is configured
 * @param jwt how to read tokens, if a resource server is configured as well
 */
@ConfigurationProperties("ghost.server")
public record ServerSettings(@DefaultValue Map<String, User> users, @DefaultValue Jwt jwt) {

    private static final Pattern BCRYPT =
            Pattern.compile("(\\{bcrypt})?\\$2[aby]?\\$\\d\\d\\$[./0-9A-Za-z]{53}");

    public ServerSettings {
        users.forEach(ServerSettings::check);
        users = Map.copyOf(users);
    }

    /**
     * Somebody who signs in with a password.
     *
     * @param password its bcrypt hash, with or without {@code {bcrypt}} in front
     */
    public record User(String password, @DefaultValue("VIEWER") Set<Role> roles) {

        /** The hash as an encoder takes it. */
        String hash() {
            return password.substring(password.indexOf('$'));
        }

        /** Without the hash, which must not reach a log. */
        @Override
        public String toString() {
            return roles.toString();
        }
    }

    /**
     * What tokens say about those who send them.
     *
     * @param rolesClaim the claim that lists roles; dots lead into nested claims, such as {@code
     *     realm_access.roles}
     * @param nameClaim the claim that names who acts
     */
    public record Jwt(
            @DefaultValue("roles") String rolesClaim, @DefaultValue("sub") String nameClaim) {}

    /** The value stays unsaid: it may be the password itself. */
    private static void check(String name, User user) {
        if (!isHash(user.password())) {
            throw new IllegalArgumentException(
                    "ghost.server.users.%s.password is %s; set it to what `backfill-jobs hash-password` prints"
                            .formatted(
                                    name, user.password() == null ? "not set" : "no bcrypt hash"));
        }
        if (user.roles().isEmpty()) {
            throw new IllegalArgumentException(
                    "ghost.server.users.%s.roles is empty; set it to VIEWER or OPERATOR"
                            .formatted(name));
        }
    }

    private static boolean isHash(@Nullable String password) {
        return password != null && BCRYPT.matcher(password).matches();
    }
}
