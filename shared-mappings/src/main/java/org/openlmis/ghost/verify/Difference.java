package org.openlmis.ghost.verify;

import org.jspecify.annotations.Nullable;

/**
 * One value, or one whole row, in which v3 is not what v2 demands.
 *
 * @param rootKey the v2 root that demands the row; empty if nobody knows where the row came from
 * @param table {@code schema.table} of v3
 * @param key the row's key, parts joined with {@code /}
 * @param column empty if the whole row is meant
 * @param expected as PostgreSQL prints it, null for a null and for a surplus row
 * @param actual as PostgreSQL prints it, null for a null and for a missing row
 * @param remedy what to do about it, null where deriving the root again is the remedy
 */
public record Difference(
        String rootKey,
        Kind kind,
        String table,
        String key,
        String column,
        @Nullable String expected,
        @Nullable String actual,
        @Nullable String remedy) {

    /** In which way v3 differs. */
    public enum Kind {
        /** v2 demands the row, v3 does not have it. */
        MISSING,
        /** v3 has the row with another value. */
        DIFFERENT,
        /** v3 has the row, nothing in v2 demands it. */
        SURPLUS,
        /** The row names a row that v3 does not have. */
        DANGLING
    }

    static Difference missing(String rootKey, String table, String key) {
        return new Difference(rootKey, Kind.MISSING, table, key, "", null, null, null);
    }

    static Difference surplus(String rootKey, String table, String key) {
        return new Difference(rootKey, Kind.SURPLUS, table, key, "", null, null, null);
    }

    /**
     * A row whose column names a row that is not there.
     *
     * @param referred {@code schema.table} in which it is missing
     * @param missing the id, with the version if one is named
     */
    static Difference dangling(
            String rootKey,
            String place,
            String key,
            String referred,
            String missing,
            String remedy) {
        int dot = place.lastIndexOf('.');
        return new Difference(
                rootKey,
                Kind.DANGLING,
                place.substring(0, dot),
                key,
                place.substring(dot + 1),
                "a row of " + referred,
                missing,
                remedy);
    }

    /** One line for people. */
    public String text() {
        String place = "%s %s %s".formatted(kind, table, key);
        String root = rootKey.isEmpty() ? "" : " (v2 key %s)".formatted(rootKey);
        return place + values() + root + (remedy == null ? "" : "; " + remedy);
    }

    private String values() {
        return switch (kind) {
            case MISSING, SURPLUS -> "";
            case DIFFERENT -> " %s: expected %s, found %s".formatted(column, expected, actual);
            case DANGLING -> " %s: %s is not %s".formatted(column, actual, expected);
        };
    }
}
