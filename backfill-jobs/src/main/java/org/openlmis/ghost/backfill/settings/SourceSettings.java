package org.openlmis.ghost.backfill.settings;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The v2 databases.
 *
 * @param primary asked only for its WAL position
 * @param replica read chunk by chunk; the primary if none is given
 * @param timezone the zone v2's server lived in when it wrote times without one
 * @param publication what Debezium subscribes to
 * @param slot what keeps the WAL that Debezium has not read yet
 */
@ConfigurationProperties("ghost.source")
public record SourceSettings(
        DatabaseSettings primary,
        DatabaseSettings replica,
        ZoneId timezone,
        @DefaultValue("ghost") String publication,
        @DefaultValue("ghost") String slot) {

    /** The binder passes null for what nobody configured. */
    public SourceSettings {
        primary = DatabaseSettings.check(primary, "ghost.source.primary");
        replica =
                replica == null ? primary : DatabaseSettings.check(replica, "ghost.source.replica");
        timezone = known(timezone);
    }

    private static ZoneId known(@Nullable ZoneId timezone) {
        if (timezone == null) {
            throw new IllegalArgumentException(
                    "ghost.source.timezone is not set; set it to the zone of v2's server, such as"
                            + " Africa/Maputo: there is no safe default for times without a zone");
        }
        return timezone;
    }
}
