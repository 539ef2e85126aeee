package org.openlmis.ghost.mapping;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One v2 root row with its children and the answers to its look-ups: everything a mapping function
 * may know. Immutable once read; a look-up answers the same however often it is asked. Used by one
 * thread.
 *
 * @param <R> the root's record
 */
public final class Aggregate<R extends Record> {

    private final String rootKey;
    private final R root;
    private final Map<TableDeclaration<?>, List<Record>> children;
    private final Answers answers;
    private final Map<Object, Object> computed = new IdentityHashMap<>();

    public Aggregate(
            String rootKey,
            R root,
            Map<TableDeclaration<?>, List<Record>> children,
            Answers answers) {
        this.rootKey = rootKey;
        this.root = root;
        this.children = children;
        this.answers = answers;
    }

    public String rootKey() {
        return rootKey;
    }

    public R root() {
        return root;
    }

    /** All rows of a child table, in primary-key order. */
    public <C extends Record> List<C> all(Child<C> child) {
        return rows(child.declaration());
    }

    /** All rows the root's look-up found, in primary-key order. */
    public <L extends Record> List<L> all(Lookup<R, L> lookup) {
        return all(lookup, root);
    }

    /** All rows a look-up found for the row that asks. */
    public <S extends Record, L extends Record> List<L> all(Lookup<S, L> lookup, S asking) {
        return answers.all(lookup, asking);
    }

    /** The first row the root's look-up found, or null. */
    public <L extends Record> @Nullable L one(Lookup<R, L> lookup) {
        return one(lookup, root);
    }

    /** The first row a look-up found for the row that asks, or null. */
    public <S extends Record, L extends Record> @Nullable L one(Lookup<S, L> lookup, S asking) {
        List<L> found = all(lookup, asking);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Whether a row created natively in v3 already has the value this root would take. */
    public boolean isTaken(NativeValue<R> value) {
        Object asked = value.asked(root);
        return asked != null && answers.isTaken(value, asked);
    }

    /**
     * What a function computes from this aggregate, computed when first asked for: for what several
     * v3 tables and rules are made from. The very same function object must be given each time.
     */
    @SuppressWarnings("unchecked") // only this function's own value is kept for it
    public <T> T once(Function<Aggregate<R>, T> compute) {
        Object known = computed.get(compute);
        if (known == null) {
            known = compute.apply(this);
            computed.put(compute, known);
        }
        return (T) known;
    }

    /** Rows of one of the entity's own tables. */
    @SuppressWarnings("unchecked") // filled by the reader with the declaration's own records
    <T extends Record> List<T> rows(TableDeclaration<T> table) {
        if (table.parent() == null) {
            return List.of((T) root);
        }
        return (List<T>) children.getOrDefault(table, List.of());
    }
}
