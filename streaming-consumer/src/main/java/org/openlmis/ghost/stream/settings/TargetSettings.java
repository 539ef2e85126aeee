package org.openlmis.ghost.stream.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The v3 database.
 *
 * @param url JDBC URL, which may name the user as well
 */
@ConfigurationProperties("ghost.target")
public record TargetSettings(
        @Nullable String url, @Nullable String username, @Nullable String password) {

    public TargetSettings {
        new DatabaseSettings(url, username, password).required("ghost.target", "the v3 database");
    }

    /** The same, as any database is described. */
    public DatabaseSettings database() {
        return new DatabaseSettings(url, username, password);
    }
}
