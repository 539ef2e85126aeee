package org.openlmis.ghost.stream.decode;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and timestamps as PostgreSQL prints them with {@code datestyle=ISO}. */
final class PostgresTime {

    private static final String INFINITY = "infinity";
    private static final String MINUS_INFINITY = "-infinity";

    /** Microseconds that stand for the infinities, in Debezium and in its driver. */
    private static final long DRIVERS_INFINITY = 9_223_372_036_825_200_000L;

    private static final long DRIVERS_MINUS_INFINITY = -9_223_372_036_832_400_000L;

    private static final String PLAIN = "0000-00-00T00:00:00";

    private PostgresTime() {}

    static boolean isInfinite(String text) {
        return text.equals(INFINITY) || text.equals(MINUS_INFINITY);
    }

    static @Nullable String infinity(long micros) {
        if (micros >= DRIVERS_INFINITY) {
            return INFINITY;
        }
        return micros <= DRIVERS_MINUS_INFINITY ? MINUS_INFINITY : null;
    }

    /**
     * Whether a text is {@code 2026-01-31T23:59:59[.fraction]Z}: nearly all are, so these are not
     * parsed.
     */
    static boolean isPlainUtc(String text) {
        int last = text.length() - 1;
        if (last < PLAIN.length() || text.charAt(last) != 'Z' || text.startsWith("0000")) {
            return false;
        }
        for (int i = 0; i < PLAIN.length(); i++) {
            char expected = PLAIN.charAt(i);
            if (expected == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != expected) {
                return false;
            }
        }
        return last == PLAIN.length() || isMicrosecondFraction(text, last);
    }

    private static boolean isMicrosecondFraction(String text, int end) {
        int start = PLAIN.length();
        if (text.charAt(start) != '.' || end - start > 7) {
            return false;
        }
        for (int i = start + 1; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return end > start + 1;
    }

    private static boolean isDigit(char at) {
        return at >= '0' && at <= '9';
    }

    /** Spells a text that {@link #isPlainUtc} accepted as PostgreSQL does. */
    static String respell(String text, String zone) {
        int end = text.length() - 1;
        if (end > PLAIN.length()) {
            while (text.charAt(end - 1) == '0') {
                end--;
            }
            if (text.charAt(end - 1) == '.') {
                end--;
            }
        }
        return text.substring(0, 10) + ' ' + text.substring(11, end) + zone;
    }

    static String print(LocalDate date) {
        return day(date) + era(date);
    }

    static String print(LocalDateTime time, String zone) {
        String clock =
                String.format(
                        Locale.ROOT,
                        "%02d:%02d:%02d",
                        time.getHour(),
                        time.getMinute(),
                        time.getSecond());
        return day(time.toLocalDate())
                + ' '
                + clock
                + fraction(time.getNano() / 1_000)
                + zone
                + era(time.toLocalDate());
    }

    private static String day(LocalDate date) {
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02d",
                date.getYear() > 0 ? date.getYear() : 1 - date.getYear(),
                date.getMonthValue(),
                date.getDayOfMonth());
    }

    private static String fraction(int micros) {
        return micros == 0
                ? ""
                : String.format(Locale.ROOT, ".%06d", micros).replaceFirst("0+$", "");
    }

    private static String era(LocalDate date) {
        return date.getYear() > 0 ? "" : " BC";
    }
}
