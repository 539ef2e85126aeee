package org.openlmis.ghost.lookup;

import org.jspecify.annotations.Nullable;

/**
 * A v2 row that another one refers to, and the v3 table its derived row lives in.
 *
 * @param v2Table the table of the row referred to
 * @param v3Table schema-qualified
 * @param key its v2 key as text; a part after {@code #} names one of several rows it derives
 */
public record Reference(String v2Table, String v3Table, String key) {

    /** The key of the v2 row itself, empty for a row that has no v2 row of its own. */
    public String rowKey() {
        int part = key.indexOf('#');
        return part < 0 ? key : key.substring(0, part);
    }

    /** Whether one of several rows is meant, by its name. */
    public boolean isPart() {
        return key.indexOf('#') >= 0;
    }

    /** What is known of the row referred to. */
    public sealed interface State {

        /** It is derived, with this id. */
        record Derived(String id) implements State {}

        /** It is not derived yet. */
        record Missing() implements State {}

        /** It is quarantined, or waits for a quarantined row. */
        record HeldBack(@Nullable String why) implements State {}
    }
}
