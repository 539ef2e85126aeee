package org.openlmis.ghost.rights;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.openlmis.ghost.metrics.MeterTags;
import org.openlmis.ghost.metrics.Meters;

/**
 * Looks whether right assignments are to be rebuilt, does it, and counts what it did. To be run
 * again and again by every process that lives long: one at a time rebuilds. Thread-safe.
 */
public final class RebuildRounds implements Runnable {

    /** How often to look. */
    public static final Duration EVERY = Duration.ofSeconds(1);

    private final RightAssignments rights;
    private final Timer rebuild;
    private final Counter inserted;
    private final Counter deleted;
    private final Counter putOff;

    public RebuildRounds(RightAssignments rights, MeterRegistry registry) {
        this.rights = rights;
        this.rebuild = Meters.RIGHTS_REBUILD.timer(registry);
        this.inserted = Meters.RIGHTS_ROWS.counter(registry, MeterTags.OUTCOME, "inserted");
        this.deleted = Meters.RIGHTS_ROWS.counter(registry, MeterTags.OUTCOME, "deleted");
        this.putOff = Meters.RIGHTS_PUT_OFF.counter(registry);
    }

    @Override
    public void run() {
        Rebuilt rebuilt = rights.rebuildIfDue();
        switch (rebuilt.outcome()) {
            case REBUILT -> {
                rebuild.record(rebuilt.took());
                inserted.increment(rebuilt.inserted());
                deleted.increment(rebuilt.deleted());
            }
            case PUT_OFF -> putOff.increment();
            case NOTHING -> {}
        }
    }
}
