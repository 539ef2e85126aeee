package org.openlmis.ghost.backfill.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The v3 database, which also holds the schemas landing, ghost and batch.
 *
 * @param url a JDBC URL of PostgreSQL
 * @param username null if the URL names the user
 * @param password null if the server asks for none
 */
@ConfigurationProperties("ghost.target")
public record TargetSettings(String url, @Nullable String username, @Nullable String password) {

    public TargetSettings {
        DatabaseSettings.check(new DatabaseSettings(url, username, password), "ghost.target");
    }

    public DatabaseSettings database() {
        return new DatabaseSettings(url, username, password);
    }

    @Override
    public String toString() {
        return database().toString();
    }
}
