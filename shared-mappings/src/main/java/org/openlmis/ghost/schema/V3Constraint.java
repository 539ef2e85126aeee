package org.openlmis.ghost.schema;

import java.util.List;

/**
 * One constraint of a v3 table, told in words.
 *
 * @param kind what sort of object demands it
 * @param name lower case, as v3 names it
 * @param columns concerned columns, in key order
 * @param text the rule in words
 * @param deferred whether it is deferrable and initially deferred; all others are not deferrable
 */
public record V3Constraint(
        Kind kind, String name, List<String> columns, String text, boolean deferred) {

    /** Copies the columns, so that a constraint never changes. */
    public V3Constraint {
        columns = List.copyOf(columns);
    }

    /** What sort of object demands a rule. */
    public enum Kind {
        /** Identifies each row. */
        PRIMARY_KEY("primary key"),
        /** A unique constraint: nulls never collide. */
        UNIQUE("unique"),
        /** A unique index, possibly on the lower case of a column. */
        UNIQUE_INDEX("unique index"),
        /** A unique index on some of the rows. */
        PARTIAL_UNIQUE_INDEX("partial unique index"),
        /** A row of another table must exist. */
        FOREIGN_KEY("foreign key"),
        /** A rule that v3 checks in a function. */
        CONSTRAINT_TRIGGER("constraint trigger");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        static Kind of(String words) {
            for (Kind kind : values()) {
                if (kind.words.equals(words)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("Unknown kind of v3 constraint: " + words);
        }
    }
}
