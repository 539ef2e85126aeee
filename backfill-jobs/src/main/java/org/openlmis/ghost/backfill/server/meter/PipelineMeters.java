package org.openlmis.ghost.backfill.server.meter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.lag.StreamLag;
import org.openlmis.ghost.backfill.server.meter.StoredNumbers.Count;
import org.openlmis.ghost.backfill.throttle.Wait.Brake;
import org.openlmis.ghost.backfill.throttle.WaitingWorker;
import org.openlmis.ghost.metrics.MeterTags;
import org.openlmis.ghost.metrics.Meters;

/** The meters of the way from v2 to v3 as a whole. */
final class PipelineMeters {

    private final Gauges gauges;
    private final Clock clock;

    PipelineMeters(MeterRegistry registry, Clock clock) {
        this.gauges = new Gauges(registry);
        this.clock = clock;
        showUpdated();
    }

    /** Everything else is as the target has it now; at the start nothing is older than that. */
    void showUpdated() {
        gauges.show(
                Meters.WATCH_AGE,
                List.of(Row.of(side("v3"), clock.instant(), since -> Gauges.age(since, clock))));
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

    /** Workers by what they wait for; 0 where none does. */
    void showWaiting(List<WaitingWorker> waiting) {
        gauges.show(
                Meters.THROTTLE_WAITING,
                Arrays.stream(Brake.values())
                        .<Row<?>>map(brake -> Row.of(code(brake), count(waiting, brake)))
                        .toList());
    }

    private static long count(List<WaitingWorker> waiting, Brake brake) {
        return waiting.stream().filter(worker -> worker.brake() == brake).count();
    }

    private static Tags code(Brake brake) {
        return Tags.of(MeterTags.CODE, brake.name());
    }

    void showHeartbeat(@Nullable Instant v2Time) {
        gauges.show(
                Meters.HEARTBEAT_AGE,
                v2Time == null
                        ? List.of()
                        : List.of(Row.of(Tags.empty(), v2Time, since -> Gauges.age(since, clock))));
    }

    /** Hops that nothing tells about are left out. */
    void showLag(StreamLag stream, @Nullable Instant oldestDirty) {
        List<Row<?>> hops = new ArrayList<>();
        if (stream.v2ToKafka() != null) {
            hops.add(Row.of(hop("capture"), stream.v2ToKafka()));
        }
        if (stream.kafkaToLanded() != null) {
            hops.add(Row.of(hop("land"), stream.kafkaToLanded()));
        }
        hops.add(
                oldestDirty == null
                        ? Row.of(hop("derive"), 0)
                        : Row.of(hop("derive"), oldestDirty, since -> Gauges.age(since, clock)));
        gauges.show(Meters.LAG, hops);
    }

    private static Tags hop(String name) {
        return Tags.of(MeterTags.HOP, name);
    }

    private static Tags side(String name) {
        return Tags.of(MeterTags.SIDE, name.toLowerCase(Locale.ROOT));
    }
}
