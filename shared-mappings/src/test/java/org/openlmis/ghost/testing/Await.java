package org.openlmis.ghost.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** Waits for conditions that other sessions bring about. */
public final class Await {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration INTERVAL = Duration.ofMillis(2);

    private Await() {}

    /** Returns when the condition holds; fails if it does not within half a minute. */
    public static void until(String what, BooleanSupplier condition) {
        if (!condition.getAsBoolean()) {
            Awaitility.await(what)
                    .atMost(LIMIT)
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(INTERVAL)
                    .until(condition::getAsBoolean);
        }
    }
}
