package org.openlmis.ghost.mapping;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question about rows that were created in v3 itself and are not ours: does one of them already
 * hold the value this root would take in a column that v3 keeps unique?
 *
 * @param v3Table schema-qualified
 * @param column the v3 column
 * @param match how v3 compares it
 * @param asking the value this root would take
 * @param except bootstrap rows that the crosswalk names, which stand for v2 rows and so take
 *     nothing away
 */
public record NativeValue<R extends Record>(
        String v3Table,
        String column,
        Match match,
        Function<? super R, ?> asking,
        Set<UUID> except) {

    /** The normalised value, trimmed as v3 would hold it, or null if this root has none. */
    public @Nullable Object asked(Record root) {
        @SuppressWarnings(
                "unchecked") // a native value is declared for its entity's own root record
        R row = (R) root;
        Object value = asking.apply(row);
        return match.normalise(value instanceof String text ? Text.trim(text) : value);
    }
}
