package org.openlmis.ghost.backfill.server.meter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openlmis.ghost.metrics.Meters;

/** Gauges with one series per set of tags; series that are no longer shown go. */
final class Gauges {

    private final MeterRegistry registry;
    private final Map<Meters, MultiGauge> gauges = new EnumMap<>(Meters.class);

    Gauges(MeterRegistry registry) {
        this.registry = registry;
    }

    void show(Meters meter, List<Row<?>> rows) {
        gauges.computeIfAbsent(meter, this::gauge).register(rows, true);
    }

    /** Seconds since then. */
    static double age(Instant since, Clock clock) {
        return Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    private MultiGauge gauge(Meters meter) {
        return MultiGauge.builder(meter.id())
                .description(meter.description())
                .baseUnit(meter.kind().unit())
                .register(registry);
    }
}
