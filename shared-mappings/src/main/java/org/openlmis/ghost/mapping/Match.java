package org.openlmis.ghost.mapping;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How two values are compared where v2 and v3 disagree about equality; each kind has one meaning in
 * Java and the same in SQL.
 */
public enum Match {
    /** Equal values. */
    EXACT("%s", "%s"),
    /**
     * Text equal after trimming and without regard to letter case, as v3's unique indexes on names
     * and codes compare.
     */
    IGNORE_CASE("lower(btrim(%s, E' \\t\\n\\r\\f\\u000B'))", "lower(%s)"),
    /**
     * Text equal without any white space and without regard to letter case, as a v3 code compares.
     */
    CODE(
            "lower(translate(%s, E' \\t\\n\\r\\f\\u000B', ''))",
            "lower(translate(%s, E' \\t\\n\\r\\f\\u000B', ''))"),
    /** Text equal after trimming and without leading zeros, as numerals of two widths compare. */
    NUMERAL(
            "ltrim(btrim(%s, E' \\t\\n\\r\\f\\u000B'), E'0 \\t\\n\\r\\f\\u000B')",
            "ltrim(%s, '0')"),
    /**
     * Text equal after trimming, where something was assigned: what is empty or {@code 0}, as v2
     * has it by default, equals nothing.
     */
    ASSIGNED("nullif(nullif(btrim(%s, E' \\t\\n\\r\\f\\u000B'), ''), '0')", "%s");

    private static final Pattern LEADING = Pattern.compile("^[0 \\t\\n\\r\\f\\x0B]+");

    private final String sql;
    private final String v3Sql;

    Match(String sql, String v3Sql) {
        this.sql = sql;
        this.v3Sql = v3Sql;
    }

    /** The SQL expression whose equality this kind of match means. */
    public String sql(String column) {
        return sql.formatted(column);
    }

    /** The same for a v3 column, written as v3's own unique indexes are, so that they serve. */
    public String v3Sql(String column) {
        return v3Sql.formatted(column);
    }

    /** The value whose equality this kind of match means; null stays null and matches nothing. */
    public @Nullable Object normalise(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        String text = value.toString();
        return switch (this) {
            case EXACT -> value;
            case IGNORE_CASE -> lower(Text.trim(text));
            case CODE -> lower(Text.withoutWhiteSpace(text));
            case NUMERAL -> LEADING.matcher(Text.trim(text)).replaceFirst("");
            case ASSIGNED -> assigned(Text.trim(text));
        };
    }

    private static @Nullable String assigned(String trimmed) {
        return trimmed.isEmpty() || trimmed.equals("0") ? null : trimmed;
    }

    /** One letter at a time, as PostgreSQL does; {@link String#toLowerCase()} knows contexts. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return lower.toString();
    }
}
