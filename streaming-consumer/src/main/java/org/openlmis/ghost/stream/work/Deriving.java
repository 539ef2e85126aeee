package org.openlmis.ghost.stream.work;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import org.openlmis.ghost.apply.Derivation;
import org.openlmis.ghost.apply.Derived;
import org.openlmis.ghost.apply.DerivedMeters;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.metrics.Meters;
import org.openlmis.ghost.trigger.StatusChangeTrigger;

/** Derives whatever is dirty, and counts what became of it. Thread-safe. */
final class Deriving implements Runnable {

    private final Derivation derivation;
    private final StatusChangeTrigger trigger;
    private final Visibility visibility;
    private final DerivedMeters meters;
    private final DistributionSummary batch;

    Deriving(
            Derivation derivation,
            StatusChangeTrigger trigger,
            Visibility visibility,
            MeterRegistry registry) {
        this.derivation = derivation;
        this.trigger = trigger;
        this.visibility = visibility;
        this.meters = new DerivedMeters(Driver.EVENT, registry);
        this.batch =
                DistributionSummary.builder(Meters.DERIVED_BATCH.id())
                        .description(Meters.DERIVED_BATCH.description())
                        .register(registry);
    }

    @Override
    public void run() {
        Derived derived;
        do {
            derived = derivation.drain(Driver.EVENT, visibility::shown);
            count(derived);
        } while (derived.roots() > 0);
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
        meters.count(derived);
        if (derived.roots() > 0) {
            batch.record(derived.roots());
        }
    }
}
