package org.openlmis.ghost.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One primary key, unique index or plain index of a v2 table.
 *
 * @param kind what the key demands
 * @param name lower case; unique in the schema
 * @param expressions columns or expressions such as {@code lower(code::text)}, in key order
 * @param onlyRowsWhere SQL condition of a partial index, null for a whole one
 */
public record V2Key(
        Kind kind, String name, List<String> expressions, @Nullable String onlyRowsWhere) {

    /** Copies the expressions, so that a key never changes. */
    public V2Key {
        expressions = List.copyOf(expressions);
    }

    /** What a key demands of the rows. */
    public enum Kind {
        /** Identifies each row. */
        PRIMARY_KEY,
        /** No two rows agree. */
        UNIQUE,
        /** Only speeds look-ups up. */
        INDEX;

        static Kind of(String words) {
            return switch (words) {
                case "primary key" -> PRIMARY_KEY;
                case "unique" -> UNIQUE;
                case "index" -> INDEX;
                default -> throw new IllegalArgumentException("Unknown kind of v2 key: " + words);
            };
        }
    }
}
