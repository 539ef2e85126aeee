package org.openlmis.ghost.rights;

import java.time.Duration;

/**
 * What a round did.
 *
 * @param outcome whether right assignments are right now
 * @param inserted rows that were missing
 * @param deleted rows that were no longer demanded
 */
public record Rebuilt(Outcome outcome, long inserted, long deleted, Duration took) {

    /** Nothing was to be done, or somebody else is doing it. */
    static final Rebuilt NOTHING = new Rebuilt(Outcome.NOTHING, 0, 0, Duration.ZERO);

    /** It was due, but the moment was a bad one. */
    static final Rebuilt PUT_OFF = new Rebuilt(Outcome.PUT_OFF, 0, 0, Duration.ZERO);

    /** How a round ended. */
    public enum Outcome {
        /** No rebuild was due, or another process is busy with it. */
        NOTHING,
        /** The table was compared as a whole, and what differed was written. */
        REBUILT,
        /** The table was missing or busy, or others changed what it refers to; requests stay. */
        PUT_OFF
    }
}
