package org.openlmis.ghost.stream.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * v2: asked only for its schema, since its changes arrive through Kafka.
 *
 * @param primary the database v2 writes to
 * @param replica its read replica; the primary if not configured
 * @param timezone the zone v2's application server writes timestamps in, such as {@code
 *     Africa/Lusaka}
 */
@ConfigurationProperties("ghost.source")
public record SourceSettings(
        @DefaultValue DatabaseSettings primary,
        @DefaultValue DatabaseSettings replica,
        String timezone) {

    private static final String TIMEZONE = "ghost.source.timezone";

    public SourceSettings {
        primary = primary.required("ghost.source.primary", "v2's primary");
        replica =
                replica.isSet()
                        ? replica.required("ghost.source.replica", "v2's read replica")
                        : primary;
        timezone =
                SettingException.require(
                        TIMEZONE,
                        timezone,
                        "set it to the zone of v2's application server, like Africa/Lusaka");
        SettingException.check(
                isZone(timezone),
                TIMEZONE,
                timezone,
                "write a zone of the tz database, like Africa/Lusaka");
    }

    /** The zone of v2's timestamps. */
    public ZoneId zone() {
        return ZoneId.of(timezone);
    }

    private static boolean isZone(@Nullable String text) {
        try {
            return text != null && !ZoneId.of(text).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
