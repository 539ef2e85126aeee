package org.openlmis.ghost.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.dirty.Waiting;
import org.openlmis.ghost.lookup.Reference;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.TargetColumn;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.V3Table;
import org.openlmis.ghost.target.V3Row;
import org.openlmis.ghost.target.V3Values;

/**
 * The v3 rows of one root while its references are being resolved. Values are computed once; only
 * the ids of rows referred to are filled in later. Used by one thread.
 */
final class RootRows<R extends Record> {

    private final EntityDefinition<R> entity;
    private final String rootKey;
    private final List<Draft> drafts;

    private RootRows(EntityDefinition<R> entity, String rootKey, List<Draft> drafts) {
        this.entity = entity;
        this.rootKey = rootKey;
        this.drafts = drafts;
    }

    /**
     * One row: texts of plain values, and the references whose ids are still to be filled in, by
     * column index.
     */
    private record Draft(
            TargetTable<?, ?> table,
            List<@Nullable String> values,
            Map<Integer, Reference> references,
            Set<Integer> optional) {}

    static <R extends Record> RootRows<R> of(
            EntityDefinition<R> entity, Aggregate<R> aggregate, SchemaFacts facts) {
        List<Draft> drafts = new ArrayList<>();
        entity.targets().forEach(target -> draft(target, aggregate, facts, drafts));
        return new RootRows<>(entity, aggregate.rootKey(), drafts);
    }

    private static <R extends Record, S> void draft(
            TargetTable<R, S> target,
            Aggregate<R> aggregate,
            SchemaFacts facts,
            List<Draft> drafts) {
        V3Table table = facts.v3Table(target.name());
        for (S source : target.sources(aggregate)) {
            Draft draft =
                    new Draft(target, new ArrayList<>(), new HashMap<>(), new LinkedHashSet<>());
            for (TargetColumn<R, S> column : target.columns()) {
                Object value = column.value().apply(aggregate, source);
                boolean isReference = column.isReference() && value != null;
                if (isReference) {
                    draft.references().put(draft.values().size(), reference(column, table, value));
                }
                if (column.kind() == TargetColumn.Kind.REFERENCE_OR_NO_ROW) {
                    draft.optional().add(draft.values().size());
                }
                draft.values().add(isReference ? null : text(column, value, table));
            }
            drafts.add(draft);
        }
    }

    private static @Nullable String text(
            TargetColumn<?, ?> column, @Nullable Object value, V3Table table) {
        return column.kind() == TargetColumn.Kind.OPTIONAL_VALUE
                ? value == null ? null : value.toString()
                : V3Values.text(value, table.column(column.name()));
    }

    private static Reference reference(TargetColumn<?, ?> column, V3Table table, Object key) {
        return new Reference(
                String.valueOf(column.referredTable()),
                referredTable(column, table),
                key.toString());
    }

    /** v3's foreign key says which table is meant, unless the mapping does. */
    static String referredTable(TargetColumn<?, ?> column, V3Table table) {
        String declared = column.v3Table();
        if (declared != null) {
            return declared;
        }
        String references = table.column(column.name()).references();
        if (references == null) {
            throw new IllegalArgumentException(
                    "%s.%s has no foreign key: name the v3 table it refers to"
                            .formatted(table.qualifiedName(), column.name()));
        }
        return references.substring(0, references.lastIndexOf('.'));
    }

    EntityDefinition<R> entity() {
        return entity;
    }

    String rootKey() {
        return rootKey;
    }

    /** References to rows of other roots. */
    Set<Reference> references() {
        Set<Reference> references = new LinkedHashSet<>();
        drafts.forEach(draft -> references.addAll(draft.references().values()));
        references.removeIf(reference -> isOwn(reference) && reference.key().equals(rootKey));
        return references;
    }

    private boolean isOwn(Reference reference) {
        return reference.v2Table().equals(entity.root().table());
    }

    /** What this root must wait for, or null if all its references can be filled in. */
    @Nullable Waiting waitsFor(
            Map<Reference, Reference.State> states,
            Map<String, RootRows<R>> open,
            Map<String, Outcome> outcomes,
            MappingCatalogue catalogue) {
        for (Draft draft : drafts) {
            for (Map.Entry<Integer, Reference> column : draft.references().entrySet()) {
                Reference.State state = state(column.getValue(), states, open, outcomes);
                boolean leftOut =
                        draft.optional().contains(column.getKey())
                                && state instanceof Reference.State.HeldBack;
                Waiting waiting = leftOut ? null : waiting(column.getValue(), state, catalogue);
                if (waiting != null) {
                    return waiting;
                }
            }
        }
        return null;
    }

    /**
     * Roots of the same batch count by what becomes of them now, not by what was derived earlier.
     */
    private Reference.State state(
            Reference reference,
            Map<Reference, Reference.State> states,
            Map<String, RootRows<R>> open,
            Map<String, Outcome> outcomes) {
        if (isOwn(reference) && outcomes.containsKey(reference.key())) {
            Outcome outcome = outcomes.get(reference.key());
            if (open.containsKey(reference.key())) {
                return new Reference.State.Derived("in this batch");
            } else if (outcome instanceof Outcome.Refusal refusal) {
                return new Reference.State.HeldBack(refusal.refused().code());
            } else if (outcome instanceof Outcome.Waits waits && waits.isWithdrawn()) {
                return new Reference.State.HeldBack(waits.waiting().detail());
            }
            return outcome instanceof Outcome.Waits
                    ? states.getOrDefault(reference, new Reference.State.Missing())
                    : new Reference.State.Missing();
        }
        return states.getOrDefault(reference, new Reference.State.Missing());
    }

    private static @Nullable Waiting waiting(
            Reference reference, Reference.State state, MappingCatalogue catalogue) {
        String entity = catalogue.owner(reference.v2Table()).name();
        String place = "%s %s".formatted(reference.v2Table(), reference.key());
        if (state instanceof Reference.State.HeldBack heldBack) {
            return new Waiting(
                    Waiting.REFERENCE_QUARANTINED,
                    entity,
                    reference.key(),
                    "%s is quarantined (%s)".formatted(place, heldBack.why()),
                    null);
        } else if (state instanceof Reference.State.Missing) {
            return new Waiting(
                    Waiting.REFERENCE_MISSING,
                    entity,
                    reference.key(),
                    place + " is not derived yet",
                    null);
        }
        return null;
    }

    /** The finished rows. */
    List<V3Row> rows(Map<Reference, Reference.State> states, Map<String, RootRows<R>> open) {
        List<V3Row> rows = new ArrayList<>();
        for (Draft draft : drafts) {
            V3Row row = row(draft, states, open);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private @Nullable V3Row row(
            Draft draft, Map<Reference, Reference.State> states, Map<String, RootRows<R>> open) {
        List<@Nullable String> values = new ArrayList<>(draft.values());
        for (Map.Entry<Integer, Reference> column : draft.references().entrySet()) {
            String id = id(column.getValue(), states, open);
            if (id == null) {
                return null;
            }
            values.set(column.getKey(), id);
        }
        return new V3Row(draft.table(), key(draft.table(), values), values);
    }

    private @Nullable String id(
            Reference reference,
            Map<Reference, Reference.State> states,
            Map<String, RootRows<R>> open) {
        RootRows<R> own =
                isOwn(reference)
                        ? reference.key().equals(rootKey) ? this : open.get(reference.key())
                        : null;
        if (own != null) {
            return own.idIn(reference.v3Table());
        }
        return states.get(reference) instanceof Reference.State.Derived derived
                ? derived.id()
                : null;
    }

    /** The id of this root's own row in a v3 table. */
    private String idIn(String v3Table) {
        return drafts.stream()
                .filter(draft -> draft.table().name().equals(v3Table))
                .findFirst()
                .map(draft -> key(draft.table(), draft.values()))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "%s %s has no row in %s"
                                                .formatted(entity, rootKey, v3Table)));
    }

    private static String key(TargetTable<?, ?> table, List<@Nullable String> values) {
        List<String> names = table.columns().stream().map(TargetColumn::name).toList();
        return String.join(
                "/",
                table.key().stream()
                        .map(column -> String.valueOf(values.get(names.indexOf(column))))
                        .toList());
    }
}
