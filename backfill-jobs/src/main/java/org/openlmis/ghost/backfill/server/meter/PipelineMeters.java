package org.openlmis.ghost.backfill.server.meter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openlmis.ghost.backfill.server.meter.StoredNumbers.Count;
import org.openlmis.ghost.backfill.server.meter.StoredNumbers.Lag;
import org.openlmis.ghost.metrics.MeterTags;
import org.openlmis.ghost.metrics.Meters;

/** The meters of the way from v2 to v3 as a whole. */
final class PipelineMeters {

    private final Gauges gauges;
    private final Clock clock;

    PipelineMeters(MeterRegistry registry, Clock clock) {
        this.gauges = new Gauges(registry);
        this.clock = clock;
    }

    void showDeadLetters(long letters) {
        gauges.show(Meters.DEAD_LETTERS, List.of(Row.of(Tags.empty(), letters)));
    }

    void showDrift(List<Count> findings) {
        gauges.show(
                Meters.DRIFT_FINDINGS,
                findings.stream()
                        .<Row<?>>map(one -> Row.of(side(one.name()), one.count()))
                        .toList());
    }

    void show(Lag lag) {
        List<Row<?>> heartbeats = new ArrayList<>();
        List<Row<?>> hops = new ArrayList<>();
        if (lag.heartbeat() != null) {
            heartbeats.add(
                    Row.of(Tags.empty(), lag.heartbeat(), since -> Gauges.age(since, clock)));
        }
        if (lag.capture() != null) {
            hops.add(Row.of(hop("capture"), lag.capture().toMillis() / 1000.0));
        }
        hops.add(
                lag.oldestDirty() == null
                        ? Row.of(hop("derive"), 0)
                        : Row.of(
                                hop("derive"),
                                lag.oldestDirty(),
                                since -> Gauges.age(since, clock)));
        gauges.show(Meters.HEARTBEAT_AGE, heartbeats);
        gauges.show(Meters.LAG, hops);
    }

    private static Tags hop(String name) {
        return Tags.of(MeterTags.HOP, name);
    }

    private static Tags side(String name) {
        return Tags.of(MeterTags.SIDE, name.toLowerCase(Locale.ROOT));
    }
}
