package org.openlmis.ghost.mapping;

/**
 * Says once how a v2 root row and its children become v3 rows; both the backfill and the stream
 * apply it.
 *
 * <p>An implementation is a public final class with a public constructor without parameters, found
 * by scanning {@code org.openlmis.ghost.entity}. {@link #define} runs once, at start, and only
 * declares; the functions given to it must be pure: the same aggregate always gives the same rows,
 * from any thread.
 *
 * @param <R> the columns read of the v2 root table; component names in lower case are the column
 *     names
 */
public interface EntityMapping<R extends Record> {

    /**
     * Declares tables, children, look-ups, rules and v3 columns. Throws IllegalArgumentException on
     * contradictions.
     */
    void define(Definition<R> entity);
}
