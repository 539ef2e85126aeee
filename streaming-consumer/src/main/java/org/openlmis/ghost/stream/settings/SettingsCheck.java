package org.openlmis.ghost.stream.settings;

import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.topic.TopicShape;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.env.Environment;

/**
 * Reads all settings before anything else is started, so that a wrong one costs no time and no
 * noise.
 */
public final class SettingsCheck
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        check(event.getEnvironment());
    }

    /** Throws what {@link StartFailure} tells in one line. */
    static void check(Environment environment) {
        Binder binder = Binder.get(environment);
        read(binder, SourceSettings.class);
        read(binder, TargetSettings.class);
        read(binder, KafkaSettings.class);
        read(binder, TopicSettings.class);
        read(binder, StreamSettings.class);
        binder.bindOrCreate(TopicShape.SETTINGS, TopicShape.class);
        binder.bindOrCreate("ghost.mapping", MappingSettings.Choices.class);
    }

    static <T> T read(Binder binder, Class<T> settings) {
        var declared = AnnotationUtils.getAnnotation(settings, ConfigurationProperties.class);
        String prefix = declared == null ? "" : declared.value();
        return binder.bindOrCreate(prefix, settings);
    }

    /** After the configuration files were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
