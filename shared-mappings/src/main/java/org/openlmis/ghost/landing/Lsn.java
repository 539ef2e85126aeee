package org.openlmis.ghost.landing;

import java.util.Locale;

/**
 * A position in v2's write-ahead log. Positions of two changes may only be compared when both
 * changed the same row.
 */
public record Lsn(long value) implements Comparable<Lsn> {

    /** The position PostgreSQL prints as {@code 16/B374D848}. */
    public static Lsn parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a WAL position: " + text);
        }
        return new Lsn(
                (Long.parseLong(text.substring(0, slash), 16) << Integer.SIZE)
                        | Long.parseLong(text.substring(slash + 1), 16));
    }

    @Override
    public int compareTo(Lsn other) {
        return Long.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return "%X/%X"
                .formatted(value >>> Integer.SIZE, value & 0xFFFFFFFFL)
                .toUpperCase(Locale.ROOT);
    }
}
