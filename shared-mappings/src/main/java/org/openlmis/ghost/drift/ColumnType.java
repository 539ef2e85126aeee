package org.openlmis.ghost.drift;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type as PostgreSQL's {@code format_type} prints it, taken apart so that a longer text or a
 * larger number can be told from a type of another sort.
 *
 * @param name without the modifier, e.g. {@code character varying}
 * @param size length or precision, null without one
 * @param scale digits after the point, 0 without any
 */
record ColumnType(String name, @Nullable Integer size, int scale) {

    private static final Pattern FORMATTED =
            Pattern.compile("([^(]+)(?:\\((\\d+)(?:,(-?\\d+))?\\))?(.*)");

    /** How a type compares with another one. */
    enum Relation {
        /** Holds the same values. */
        SAME,
        /** Holds more values of the same sort. */
        WIDER,
        /** Cannot hold every value. */
        NARROWER,
        /** Holds values of another sort. */
        OTHER
    }

    static ColumnType parse(String formatted) {
        Matcher parts = FORMATTED.matcher(formatted);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a type: " + formatted);
        }
        String size = parts.group(2);
        String scale = parts.group(3);
        return new ColumnType(
                parts.group(1) + parts.group(4),
                size == null ? null : Integer.valueOf(size),
                scale == null ? 0 : Integer.parseInt(scale));
    }

    /** What this type is compared with the expected one. */
    Relation comparedWith(ColumnType expected) {
        if (equals(expected)) {
            return Relation.SAME;
        }
        if (isText() && expected.isText()) {
            return relation(Integer.compare(room(), expected.room()), 0);
        }
        if (name.equals("numeric") && expected.name.equals("numeric")) {
            return relation(
                    Integer.compare(digitsBeforePoint(), expected.digitsBeforePoint()),
                    Integer.compare(digitsAfterPoint(), expected.digitsAfterPoint()));
        }
        return Relation.OTHER;
    }

    private static Relation relation(int one, int other) {
        if (one < 0 || other < 0) {
            return Relation.NARROWER;
        }
        return one > 0 || other > 0 ? Relation.WIDER : Relation.SAME;
    }

    private boolean isText() {
        return name.equals("text") || name.equals("character varying");
    }

    private int room() {
        return size == null ? Integer.MAX_VALUE : size;
    }

    private int digitsBeforePoint() {
        return size == null ? Integer.MAX_VALUE : size - scale;
    }

    private int digitsAfterPoint() {
        return size == null ? Integer.MAX_VALUE : scale;
    }
}
