package org.openlmis.ghost.rights;

import io.micrometer.core.instrument.MeterRegistry;
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
    private final MeterRegistry registry;

    public RebuildRounds(RightAssignments rights, MeterRegistry registry) {
        this.rights = rights;
        this.registry = registry;
    }

    @Override
    public void run() {
        Rebuilt rebuilt = rights.rebuildIfDue();
        switch (rebuilt.outcome()) {
            case REBUILT -> {
                Meters.RIGHTS_REBUILD.timer(registry).record(rebuilt.took());
                count("inserted", rebuilt.inserted());
                count("deleted", rebuilt.deleted());
            }
            case PUT_OFF -> Meters.RIGHTS_PUT_OFF.counter(registry).increment();
            case NOTHING -> {}
        }
    }

    private void count(String outcome, long rows) {
        Meters.RIGHTS_ROWS.counter(registry, MeterTags.OUTCOME, outcome).increment(rows);
    }
}
