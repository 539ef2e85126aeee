package org.openlmis.ghost.apply;

import static org.openlmis.ghost.metrics.MeterTags.DRIVER;
import static org.openlmis.ghost.metrics.MeterTags.OUTCOME;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.openlmis.ghost.metrics.Meters;

/** Counts what became of derived roots, in the same way for both drivers. Thread-safe. */
public final class DerivedMeters {

    private final String driver;
    private final MeterRegistry registry;

    public DerivedMeters(Driver driver, MeterRegistry registry) {
        this.driver = driver.name().toLowerCase(Locale.ROOT);
        this.registry = registry;
    }

    /** Adds what one call of {@link Derivation} did. */
    public void count(Derived derived) {
        count("written", derived.written());
        count("unchanged", derived.unchanged());
        count("waiting", derived.waiting());
        count("quarantined", derived.quarantined());
        Meters.DERIVED_ROWS.counter(registry, DRIVER, driver).increment(derived.rowsWritten());
    }

    private void count(String outcome, long roots) {
        Meters.DERIVED_ROOTS.counter(registry, DRIVER, driver, OUTCOME, outcome).increment(roots);
    }
}
