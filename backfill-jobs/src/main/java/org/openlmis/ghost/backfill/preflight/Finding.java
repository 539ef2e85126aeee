package org.openlmis.ghost.backfill.preflight;

import org.jspecify.annotations.Nullable;

/**
 * What a check saw.
 *
 * @param level whether the operator must act
 * @param place the setting it is about, such as {@code ghost.target}
 * @param message what is, in one line
 * @param remedy the setting or the exact SQL that mends it; null if nothing is wrong
 */
public record Finding(Level level, String place, String message, @Nullable String remedy) {

    /** Whether the operator must act. */
    public enum Level {
        OK,
        WARNING,
        ERROR
    }

    static Finding ok(String place, String message) {
        return new Finding(Level.OK, place, message, null);
    }

    static Finding warning(String place, String message, String remedy) {
        return new Finding(Level.WARNING, place, message, remedy);
    }

    static Finding error(String place, String message, String remedy) {
        return new Finding(Level.ERROR, place, message, remedy);
    }

    public boolean isError() {
        return level == Level.ERROR;
    }

    /** Place, message and remedy in one line. */
    public String line() {
        return "%s: %s%s".formatted(place, message, remedy == null ? "" : "; " + remedy);
    }
}
