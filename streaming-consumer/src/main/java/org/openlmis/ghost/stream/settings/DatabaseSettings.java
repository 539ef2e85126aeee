package org.openlmis.ghost.stream.settings;

import org.jspecify.annotations.Nullable;

/**
 * Where a database is and who we are in it.
 *
 * @param url JDBC URL, which may name the user as well
 */
public record DatabaseSettings(
        @Nullable String url, @Nullable String username, @Nullable String password) {

    private static final String SCHEME = "jdbc:postgresql:";

    /** Whether the operator named this database at all. */
    boolean isSet() {
        return url != null && !url.isBlank();
    }

    DatabaseSettings required(String prefix, String what) {
        String setting = prefix + ".url";
        String given =
                SettingException.require(
                        setting,
                        url,
                        "set it to the JDBC URL of %s, like %s//host:5432/open_lmis"
                                .formatted(what, SCHEME));
        SettingException.check(
                given.startsWith(SCHEME),
                setting,
                given,
                "write a PostgreSQL URL that begins with " + SCHEME);
        return this;
    }

    @Override
    public String toString() {
        return "%s as %s".formatted(url, username);
    }
}
