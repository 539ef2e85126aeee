package org.openlmis.ghost.backfill.settings;

import org.jspecify.annotations.Nullable;

/**
 * Where a database is and who connects to it.
 *
 * @param url a JDBC URL of PostgreSQL
 * @param username null if the URL names the user
 * @param password null if the server asks for none
 */
public record DatabaseSettings(String url, @Nullable String username, @Nullable String password) {

    private static final String PROTOCOL = "jdbc:postgresql:";

    /** Refuses settings without a usable URL, naming the property that begins with this prefix. */
    static DatabaseSettings check(@Nullable DatabaseSettings settings, String prefix) {
        if (settings == null || settings.url() == null || settings.url().isBlank()) {
            throw new IllegalArgumentException(
                    "%1$s.url is not set; set it to the database's JDBC URL, such as %2$s//host:5432/name"
                            .formatted(prefix, PROTOCOL));
        }
        if (!settings.url().startsWith(PROTOCOL)) {
            throw new IllegalArgumentException(
                    "%s.url is %s, which is no JDBC URL of PostgreSQL; write %s//host:5432/name"
                            .formatted(prefix, settings.url(), PROTOCOL));
        }
        return settings;
    }

    /** The settings without the password, which must not reach a log. */
    @Override
    public String toString() {
        return url + (username == null ? "" : " as " + username);
    }
}
