package org.openlmis.ghost.demo.live;

import java.time.Duration;

/**
 * How the application at work behaves.
 *
 * @param transactionsPerSecond how often it commits, as long as v2 keeps up
 * @param seed the same seed on the same data makes the same choices
 * @param longTransaction how long a long transaction stays open
 * @param longestOutage how long v2 may be away before the writer gives up
 */
public record LiveSettings(
        double transactionsPerSecond, long seed, Duration longTransaction, Duration longestOutage) {

    /** Refuses what cannot work. */
    public LiveSettings {
        if (transactionsPerSecond <= 0) {
            throw new IllegalArgumentException(
                    "transactionsPerSecond must be positive, not " + transactionsPerSecond);
        }
    }

    /** The usual behaviour: transactions of up to 5 seconds, patience for outages of 2 minutes. */
    public static LiveSettings of(double transactionsPerSecond, long seed) {
        return new LiveSettings(
                transactionsPerSecond, seed, Duration.ofSeconds(5), Duration.ofMinutes(2));
    }

    Duration pause() {
        return Duration.ofNanos((long) (1e9 / transactionsPerSecond));
    }
}
