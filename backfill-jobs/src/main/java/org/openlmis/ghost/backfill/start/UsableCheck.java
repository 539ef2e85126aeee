package org.openlmis.ghost.backfill.start;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.backfill.preflight.Finding;
import org.openlmis.ghost.backfill.preflight.Findings;
import org.openlmis.ghost.backfill.preflight.Preflight;
import org.openlmis.ghost.backfill.preflight.stream.StreamPreflight;
import org.openlmis.ghost.backfill.settings.BackfillSettings;
import org.openlmis.ghost.backfill.settings.SourceSettings;
import org.openlmis.ghost.backfill.settings.StreamSettings;
import org.openlmis.ghost.backfill.settings.TargetSettings;
import org.openlmis.ghost.mapping.MappingSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Refuses to start on settings or databases that cannot work, before any bean exists. */
public final class UsableCheck
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Binder binder = Binder.get(context.getEnvironment());
        binder.bindOrCreate("ghost.backfill", BackfillSettings.class);
        binder.bindOrCreate("ghost.mapping", MappingSettings.Choices.class);
        preflight(context.getEnvironment()).ofDatabases().stream()
                .filter(Finding::isError)
                .findFirst()
                .ifPresent(
                        finding -> {
                            throw new UnusableException(finding.line());
                        });
    }

    /** Everything there is to look at, now and again: databases, capture and stream. */
    public static Supplier<Findings> everything(Environment environment) {
        Binder binder = Binder.get(environment);
        Preflight preflight = preflight(environment);
        StreamPreflight stream =
                new StreamPreflight(
                        binder.bindOrCreate("ghost", StreamSettings.class),
                        binder.bindOrCreate("ghost.source", SourceSettings.class),
                        ScannedMappings.catalogue());
        return () ->
                Findings.of(
                        Stream.of(preflight.ofEverything(Clock.systemUTC()), stream.findings())
                                .flatMap(List::stream)
                                .toList());
    }

    /** The checks of the configured databases; settings that cannot be bound are refused. */
    private static Preflight preflight(Environment environment) {
        Binder binder = Binder.get(environment);
        return new Preflight(
                binder.bindOrCreate("ghost.source", SourceSettings.class),
                binder.bindOrCreate("ghost.target", TargetSettings.class),
                ScannedMappings.catalogue());
    }
}
