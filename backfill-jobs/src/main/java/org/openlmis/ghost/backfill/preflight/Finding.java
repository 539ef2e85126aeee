package org.openlmis.ghost.backfill.preflight;

import org.jspecify.annotations.Nullable;

/**
 * What a check saw.
 *
 * @param code what was looked at
 * @param level whether the operator must act
 * @param place the setting it is about, such as {@code ghost.target}
 * @param message what is, in one line
 * @param remedy the setting, the exact SQL or the command that mends it; null if nothing is wrong
 */
public record Finding(
        Code code, Level level, String place, String message, @Nullable String remedy) {

    /** Whether the operator must act. */
    public enum Level {
        /** As it should be. */
        OK,
        /** It works; it could be better, or is not looked at. */
        HINT,
        /** It works until something else goes wrong. */
        WARNING,
        /** Something does not work, or changes of v2 are lost. */
        ERROR
    }

    public static Finding ok(Code code, String place, String message) {
        return new Finding(code, Level.OK, place, message, null);
    }

    public static Finding hint(Code code, String place, String message, String remedy) {
        return new Finding(code, Level.HINT, place, message, remedy);
    }

    public static Finding warning(Code code, String place, String message, String remedy) {
        return new Finding(code, Level.WARNING, place, message, remedy);
    }

    public static Finding error(Code code, String place, String message, String remedy) {
        return new Finding(code, Level.ERROR, place, message, remedy);
    }

    public boolean isError() {
        return level == Level.ERROR;
    }

    /** Place, message and remedy in one line. */
    public String line() {
        return "%s: %s%s".formatted(place, message, remedy == null ? "" : "; " + remedy);
    }
}
