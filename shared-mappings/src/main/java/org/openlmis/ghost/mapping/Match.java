package org.openlmis.ghost.mapping;

import org.jspecify.annotations.Nullable;

/**
 * How two values are compared where v2 and v3 disagree about equality; each kind has one meaning in
 * Java and the same in SQL.
 */
public enum Match {
    /** Equal values. */
    EXACT("%s"),
    /**
     * Text equal after trimming and without regard to letter case, as v3's unique indexes on names
     * and codes compare.
     */
    IGNORE_CASE("lower(btrim(%s, E' \\t\\n\\r\\f\\u000B'))"),
    /**
     * Text equal without any white space and without regard to letter case, as a v3 code compares.
     */
    CODE("lower(translate(%s, E' \\t\\n\\r\\f\\u000B', ''))");

    private final String sql;

    Match(String sql) {
        this.sql = sql;
    }

    /** The SQL expression whose equality this kind of match means. */
    public String sql(String column) {
        return sql.formatted(column);
    }

    /** The value whose equality this kind of match means; null stays null and matches nothing. */
    public @Nullable Object normalise(@Nullable Object value) {
        if (value == null || this == EXACT) {
            return value;
        }
        String text = value.toString();
        return lower(this == CODE ? Text.withoutWhiteSpace(text) : Text.trim(text));
    }

    /** One letter at a time, as PostgreSQL does; {@link String#toLowerCase()} knows contexts. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return lower.toString();
    }
}
