package org.openlmis.ghost.mapping;

import org.jspecify.annotations.Nullable;

/** Ruling R-2 on text: trim first, then cut; limits count Unicode code points. */
public final class Text {

    private static final String BLANKS = " \t\n\r\f\u000B";

    private Text() {}

    /** Without blank, tab, LF, CR, FF and VT at both ends. */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && BLANKS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && BLANKS.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Trimmed, and null if nothing is left. */
    public static @Nullable String trimToNull(@Nullable String text) {
        String trimmed = text == null ? "" : trim(text);
        return trimmed.isEmpty() ? null : trimmed;
    }

    /**
     * As v3 stores codes of programs, schedules, orderables and display categories: no white space
     * at all, case kept.
     */
    public static String withoutWhiteSpace(String code) {
        return code.replaceAll("\\s+", "");
    }

    /** Cut to at most this many code points. */
    public static String cut(String text, int limit) {
        return text.codePointCount(0, text.length()) <= limit
                ? text
                : text.substring(0, text.offsetByCodePoints(0, limit));
    }
}
