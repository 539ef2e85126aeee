package org.openlmis.ghost.stream.work;

import io.micrometer.core.instrument.MeterRegistry;
import org.openlmis.ghost.apply.Derivation;
import org.openlmis.ghost.apply.Derived;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.metrics.Meters;

/** Derives whatever is dirty, and counts what became of it. Thread-safe. */
final class Deriving implements Runnable {

    private static final String EVENT = "event";

    private final Derivation derivation;
    private final Visibility visibility;
    private final MeterRegistry registry;

    Deriving(Derivation derivation, Visibility visibility, MeterRegistry registry) {
        this.derivation = derivation;
        this.visibility = visibility;
        this.registry = registry;
    }

    @Override
    public void run() {
        visibility.during(() -> count(derivation.drain(Driver.EVENT)));
    }

    /** Looks at waiting roots again; whether any of them is dirty now. */
    boolean recheckWaiting() {
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
