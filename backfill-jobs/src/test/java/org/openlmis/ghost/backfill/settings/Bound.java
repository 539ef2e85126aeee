package org.openlmis.ghost.backfill.settings;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Binds settings as the application does. */
final class Bound {

    private Bound() {}

    static <T> T bind(Class<T> settings, Map<String, String> properties) {
        String prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate(prefix, settings);
    }
}
