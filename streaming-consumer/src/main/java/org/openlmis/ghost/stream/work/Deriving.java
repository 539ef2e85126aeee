package org.openlmis.ghost.stream.work;

import io.micrometer.core.instrument.MeterRegistry;
import org.openlmis.ghost.apply.Derivation;
import org.openlmis.ghost.apply.Derived;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.metrics.Meters;
import org.openlmis.ghost.trigger.StatusChangeTrigger;

/** Derives whatever is dirty, and counts what became of it. Thread-safe. */
final class Deriving implements Runnable {

    private static final String EVENT = "event";

    private final Derivation derivation;
    private final StatusChangeTrigger trigger;
    private final Visibility visibility;
    private final MeterRegistry registry;

    Deriving(
            Derivation derivation,
            StatusChangeTrigger trigger,
            Visibility visibility,
            MeterRegistry registry) {
        this.derivation = derivation;
        this.trigger = trigger;
        this.visibility = visibility;
        this.registry = registry;
    }

    @Override
    public void run() {
        count(derivation.drain(Driver.EVENT, visibility::shown));
    }

    /**
     * Looks at waiting roots again, and whether a load that was killed left a trigger off; whether
     * any root is dirty now.
     */
    boolean recheckWaiting() {
        trigger.resumeIfAbandoned();
        return derivation.recheckWaiting() > 0;
    }

    private void count(Derived derived) {
        count("written", derived.written());
        count("unchanged", derived.unchanged());
        count("waiting", derived.waiting());
        count("quarantined", derived.quarantined());
        registry.counter(Meters.DERIVED_ROWS, Meters.DRIVER, EVENT)
                .increment(derived.rowsWritten());
    }

    private void count(String outcome, long roots) {
        registry.counter(Meters.DERIVED_ROOTS, Meters.DRIVER, EVENT, Meters.OUTCOME, outcome)
                .increment(roots);
    }
}
