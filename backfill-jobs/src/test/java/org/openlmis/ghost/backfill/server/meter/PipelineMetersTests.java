package org.openlmis.ghost.backfill.server.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.throttle.Wait.Brake;
import org.openlmis.ghost.backfill.throttle.WaitingWorker;
import org.openlmis.ghost.metrics.MeterTags;
import org.openlmis.ghost.metrics.Meters;

class PipelineMetersTests {

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void countsWaitingWorkersByWhatTheyWaitFor() {
        PipelineMeters meters = new PipelineMeters(registry, Clock.systemUTC());
        meters.showWaiting(
                List.of(
                        new WaitingWorker("facilities", 1, "worker:1", Brake.REPLICA_LAG, "far"),
                        new WaitingWorker("facilities", 1, "worker:2", Brake.REPLICA_LAG, "far")));

        assertThat(waiting(Brake.REPLICA_LAG)).isEqualTo(2);
        assertThat(waiting(Brake.CONCURRENT_CHUNKS)).isZero();
    }

    @Test
    void tellsHowLongAgoTheTargetAnswered() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        InstantSource time = now::get;
        PipelineMeters meters = new PipelineMeters(registry, time.withZone(ZoneOffset.UTC));
        now.set(Instant.ofEpochSecond(90));
        assertThat(age()).isEqualTo(90);

        meters.showUpdated();
        now.set(Instant.ofEpochSecond(100));
        assertThat(age()).isEqualTo(10);
    }

    private double age() {
        return registry.get(Meters.WATCH_AGE.id()).tag(MeterTags.SIDE, "v3").gauge().value();
    }

    private double waiting(Brake brake) {
        return registry.get(Meters.THROTTLE_WAITING.id())
                .tag(MeterTags.CODE, brake.name())
                .gauge()
                .value();
    }
}
