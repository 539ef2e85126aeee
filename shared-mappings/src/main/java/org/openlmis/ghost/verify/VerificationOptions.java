package org.openlmis.ghost.verify;

import java.time.Duration;

/**
 * How a verification goes about it.
 *
 * @param rootsPerRange how many roots are compared at once; memory grows with it
 * @param suspectsAtOnce how many differing roots are remembered before they are looked at again
 * @param differencesTold how many differences of an entity are told in detail; all are counted
 * @param patience how long differences of an entity may take to settle, all pauses together
 * @param pause how long to wait before a difference is looked at again
 */
public record VerificationOptions(
        int rootsPerRange,
        int suspectsAtOnce,
        int differencesTold,
        Duration patience,
        Duration pause) {

    /** Refuses sizes below one, negative patience and pauses without length. */
    public VerificationOptions {
        if (rootsPerRange < 1 || suspectsAtOnce < 1 || differencesTold < 0) {
            throw new IllegalArgumentException("sizes of a verification begin at 1");
        }
        if (patience.isNegative() || pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException(
                    "a verification needs a pause above 0 and no negative patience");
        }
    }

    public static VerificationOptions defaults() {
        return new VerificationOptions(
                2_000, 10_000, 100, Duration.ofMinutes(2), Duration.ofSeconds(1));
    }

    /** The same with another patience. */
    public VerificationOptions withPatience(Duration another) {
        return new VerificationOptions(
                rootsPerRange, suspectsAtOnce, differencesTold, another, pause);
    }

    /** The same with ranges of another size. */
    public VerificationOptions withRootsPerRange(int another) {
        return new VerificationOptions(another, suspectsAtOnce, differencesTold, patience, pause);
    }
}
