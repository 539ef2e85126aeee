package org.openlmis.ghost.apply;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.dirty.Waiting;
import org.openlmis.ghost.lookup.Reference;
import org.openlmis.ghost.mapping.MappingCatalogue;

/**
 * What is known about rows that the roots of a batch refer to.
 *
 * @param states of roots derived earlier
 * @param open roots of this batch that can still be derived
 * @param outcomes of roots of this batch; provisional for those that are open
 */
record KnownRows<R extends Record>(
        Map<Reference, Reference.State> states,
        Map<String, RootRows<R>> open,
        Map<String, Outcome> outcomes) {

    /**
     * Roots of the same batch count by what becomes of them now, not by what was derived earlier.
     *
     * @param isRoot whether the batch's own entity is referred to
     */
    Reference.State state(Reference reference, boolean isRoot) {
        Reference.State earlier = states.getOrDefault(reference, new Reference.State.Missing());
        Outcome outcome = isRoot ? outcomes.get(reference.rowKey()) : null;
        RootRows<R> rows = isRoot ? open.get(reference.rowKey()) : null;
        if (rows != null) {
            return rows.rowIn(reference) == null
                    ? new Reference.State.Missing()
                    : new Reference.State.Derived("in this batch");
        } else if (outcome instanceof Outcome.Refusal refusal) {
            return new Reference.State.HeldBack(refusal.refused().code());
        } else if (outcome instanceof Outcome.Waits waits) {
            return waits.isWithdrawn()
                    ? new Reference.State.HeldBack(waits.waiting().detail())
                    : earlier;
        }
        return outcome == null ? earlier : new Reference.State.Missing();
    }

    /** What a root must wait for because of a reference in this state, or null. */
    static @Nullable Waiting waiting(
            Reference reference, Reference.State state, MappingCatalogue catalogue) {
        if (state instanceof Reference.State.Derived) {
            return null;
        }
        String entity = catalogue.owner(reference.v2Table()).name();
        String place = "%s %s".formatted(reference.v2Table(), reference.key());
        if (state instanceof Reference.State.HeldBack heldBack) {
            return new Waiting(
                    Waiting.REFERENCE_QUARANTINED,
                    entity,
                    reference.rowKey(),
                    "%s is quarantined (%s)".formatted(place, heldBack.why()),
                    null);
        }
        return new Waiting(
                Waiting.REFERENCE_MISSING,
                entity,
                reference.rowKey(),
                place + " is not derived yet",
                null);
    }

    /**
     * The id of the row referred to; IllegalStateException if nobody knows it.
     *
     * @param own the row of the referring root itself, if that is meant
     */
    String id(Reference reference, @Nullable Draft own, boolean isRoot) {
        RootRows<R> rows = isRoot ? open.get(reference.rowKey()) : null;
        Draft row = own != null ? own : rows == null ? null : rows.rowIn(reference);
        String id = row == null ? null : row.id();
        if (id == null && states.get(reference) instanceof Reference.State.Derived derived) {
            id = derived.id();
        }
        if (id == null) {
            throw new IllegalStateException("nobody knows the id of " + reference);
        }
        return id;
    }
}
