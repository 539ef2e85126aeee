package org.openlmis.ghost.backfill.server.source;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.metrics.MeterTags;
import org.openlmis.ghost.metrics.Meters;

/** Publishes what the watch over v2's servers saw last; what is unknown is not a number. */
final class SourceMeters {

    private final MeterRegistry registry;
    private final SourceWatch watch;

    SourceMeters(MeterRegistry registry, SourceWatch watch) {
        this.registry = registry;
        this.watch = watch;
    }

    void register() {
        reachable("primary", state -> number(state.primaryTrouble() == null));
        reachable("replica", state -> number(state.replicaTrouble() == null));
        gauge(Meters.REPLICA_LAG, lag(lag -> seconds(lag.time())));
        gauge(Meters.REPLICA_BEHIND, lag(ReplicaDelay::bytes));
        gauge(Meters.SLOT_RETAINED, slot(Slot::retainedBytes));
        gauge(Meters.SLOT_LIMIT, slot(slot -> number(slot.limitBytes())));
        gauge(Meters.SLOT_ACTIVE, slot(slot -> number(slot.active())));
        gauge(Meters.SLOT_LOST, slot(slot -> number(slot.isLost())));
        gauge(Meters.SLOT_TIME_TO_LOSS, state -> seconds(state.timeToLoss()));
        Gauge.builder(Meters.WATCH_AGE.id(), watch, looking -> seconds(looking.age()))
                .description(Meters.WATCH_AGE.description())
                .baseUnit(Meters.WATCH_AGE.kind().unit())
                .tag(MeterTags.SIDE, "v2")
                .register(registry);
    }

    private void reachable(String server, ToDoubleFunction<SourceState> value) {
        builder(Meters.SOURCE_REACHABLE, value).tag(MeterTags.SERVER, server).register(registry);
    }

    private void gauge(Meters meter, ToDoubleFunction<SourceState> value) {
        builder(meter, value).register(registry);
    }

    private Gauge.Builder<SourceWatch> builder(Meters meter, ToDoubleFunction<SourceState> value) {
        return Gauge.builder(meter.id(), watch, seen -> value.applyAsDouble(seen.state()))
                .description(meter.description())
                .baseUnit(meter.kind().unit());
    }

    private static ToDoubleFunction<SourceState> slot(ToDoubleFunction<Slot> value) {
        return state -> state.slot() == null ? Double.NaN : value.applyAsDouble(state.slot());
    }

    private static ToDoubleFunction<SourceState> lag(ToDoubleFunction<ReplicaDelay> value) {
        return state ->
                state.replicaDelay() == null
                        ? Double.NaN
                        : value.applyAsDouble(state.replicaDelay());
    }

    private static double seconds(@Nullable Duration time) {
        return time == null ? Double.NaN : time.toMillis() / 1000.0;
    }

    private static double number(@Nullable Long value) {
        return value == null ? Double.NaN : value;
    }

    private static double number(boolean value) {
        return value ? 1 : 0;
    }
}
