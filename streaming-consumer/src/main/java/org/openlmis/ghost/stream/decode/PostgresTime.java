package org.openlmis.ghost.stream.decode;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and timestamps as PostgreSQL prints them with {@code datestyle=ISO}. */
final class PostgresTime {

    private static final String INFINITY = "infinity";
    private static final String MINUS_INFINITY = "-infinity";

    /**
     * Years beyond what PostgreSQL stores stand for the infinities: what Debezium makes of them.
     */
    private static final int LAST_YEAR_OF_DATES = 5_874_897;

    private static final int LAST_YEAR_OF_TIMESTAMPS = 294_276;
    private static final int FIRST_YEAR = -4_713;

    private static final String PLAIN_DAY = "0000-00-00";
    private static final String PLAIN = PLAIN_DAY + "T00:00:00";

    private PostgresTime() {}

    static boolean isInfinite(String text) {
        return text.equals(INFINITY) || text.equals(MINUS_INFINITY);
    }

    private static @Nullable String infinity(LocalDate day, int lastYear) {
        if (day.getYear() > lastYear) {
            return INFINITY;
        }
        return day.getYear() < FIRST_YEAR ? MINUS_INFINITY : null;
    }

    /** Whether a text is {@code 2026-01-31}: nearly all days are, so these are not parsed. */
    static boolean isPlainDay(String text) {
        return text.length() == PLAIN_DAY.length() && isLike(PLAIN_DAY, text);
    }

    /**
     * Whether a text is {@code 2026-01-31T23:59:59[.fraction]Z}: nearly all are, so these are not
     * parsed.
     */
    static boolean isPlainUtc(String text) {
        int last = text.length() - 1;
        return last >= PLAIN.length()
                && text.charAt(last) == 'Z'
                && isLike(PLAIN, text)
                && (last == PLAIN.length() || isMicrosecondFraction(text, last));
    }

    /** Whether a text begins like the pattern, in which 0 is any digit; the year 0 is 1 BC. */
    private static boolean isLike(String pattern, String text) {
        for (int i = 0; i < pattern.length(); i++) {
            char expected = pattern.charAt(i);
            if (expected == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != expected) {
                return false;
            }
        }
        return !text.startsWith("0000");
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
        String infinity = infinity(date, LAST_YEAR_OF_DATES);
        return infinity == null ? day(date) + era(date) : infinity;
    }

    static String print(LocalDateTime time, String zone) {
        LocalDate date = time.toLocalDate();
        String infinity = infinity(date, LAST_YEAR_OF_TIMESTAMPS);
        return infinity == null ? day(date) + ' ' + clock(time) + zone + era(date) : infinity;
    }

    private static String clock(LocalDateTime time) {
        String seconds =
                String.format(
                        Locale.ROOT,
                        "%02d:%02d:%02d",
                        time.getHour(),
                        time.getMinute(),
                        time.getSecond());
        return seconds + fraction(time.getNano() / 1_000);
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
