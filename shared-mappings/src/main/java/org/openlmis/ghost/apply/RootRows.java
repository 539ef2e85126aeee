package org.openlmis.ghost.apply;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.dirty.Waiting;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.lookup.Reference;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.Remark;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.V3Table;
import org.openlmis.ghost.target.V3Row;

/**
 * The v3 rows of one root while its references are being resolved. Values are computed once; only
 * the ids of rows referred to are filled in later. Used by one thread.
 */
final class RootRows<R extends Record> {

    private final EntityDefinition<R> entity;
    private final String rootKey;
    private final List<Draft> drafts;
    private final List<Remark> remarks;
    private final Map<String, Draft> firstByTable = new HashMap<>();
    private final Map<String, Draft> byId = new HashMap<>();

    private RootRows(
            EntityDefinition<R> entity, String rootKey, List<Draft> drafts, List<Remark> remarks) {
        this.entity = entity;
        this.rootKey = rootKey;
        this.drafts = drafts;
        this.remarks = remarks;
        for (Draft draft : drafts) {
            String table = draft.table().name();
            firstByTable.putIfAbsent(table, draft);
            byId.put(table + " " + draft.id(), draft);
        }
    }

    static <R extends Record> RootRows<R> of(
            EntityDefinition<R> entity, Aggregate<R> aggregate, SchemaFacts facts) {
        List<Draft> drafts = new ArrayList<>();
        entity.targets()
                .forEach(target -> draft(target, facts.v3Table(target.name()), aggregate, drafts));
        List<Remark> remarks =
                entity.remarks().stream()
                        .flatMap(remark -> remark.apply(aggregate).stream())
                        .toList();
        return new RootRows<>(entity, aggregate.rootKey(), drafts, remarks);
    }

    private static <R extends Record, S> void draft(
            TargetTable<R, S> target, V3Table table, Aggregate<R> aggregate, List<Draft> drafts) {
        target.sources(aggregate).stream()
                .sorted(comparing(target::rank, nullsFirst(naturalOrder())))
                .forEach(source -> drafts.add(Draft.of(target, table, aggregate, source)));
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
        references.removeIf(reference -> own(reference) != null);
        return references;
    }

    /** The row of this very root that is meant, or null if it is another root's. */
    private @Nullable Draft own(Reference reference) {
        if (isRoot(reference) && !reference.isPart()) {
            return reference.key().equals(rootKey) ? rowIn(reference) : null;
        }
        boolean isOwnTable =
                entity.tables().stream()
                        .anyMatch(table -> table.table().equals(reference.v2Table()));
        return isOwnTable || reference.isPart() ? named(reference) : null;
    }

    private @Nullable Draft named(Reference reference) {
        return byId.get(reference.v3Table() + " " + V3Id.of(reference.v2Table(), reference.key()));
    }

    private boolean isRoot(Reference reference) {
        return reference.v2Table().equals(entity.root().table());
    }

    /** What this root must wait for, or null if all its references can be filled in. */
    @Nullable Waiting waitsFor(KnownRows<R> known, MappingCatalogue catalogue) {
        Waiting missing = null;
        for (Draft draft : drafts) {
            if (isLeftOut(draft, known)) {
                continue;
            }
            for (Map.Entry<Integer, Reference> column : draft.references().entrySet()) {
                Waiting waiting = waiting(draft, column, known, catalogue);
                if (waiting != null && waiting.code().equals(Waiting.REFERENCE_QUARANTINED)) {
                    return waiting;
                }
                missing = missing == null ? waiting : missing;
            }
        }
        return missing;
    }

    /**
     * A row goes with a quarantined one it may lack, and with a row of this root that is left out.
     */
    private boolean isLeftOut(Draft draft, KnownRows<R> known) {
        for (Map.Entry<Integer, Reference> column : draft.references().entrySet()) {
            Draft own = own(column.getValue());
            if (own != null
                    ? !own.equals(draft) && isLeftOut(own, known)
                    : draft.isOptional(column.getKey())
                            && state(column.getValue(), known)
                                    instanceof Reference.State.HeldBack) {
                return true;
            }
        }
        return false;
    }

    private Reference.State state(Reference reference, KnownRows<R> known) {
        return own(reference) != null
                ? new Reference.State.Derived("of this root")
                : known.state(reference, isRoot(reference));
    }

    @Nullable Draft rowIn(Reference reference) {
        Draft named = named(reference);
        return named != null || reference.isPart() ? named : firstByTable.get(reference.v3Table());
    }

    private @Nullable Waiting waiting(
            Draft draft,
            Map.Entry<Integer, Reference> column,
            KnownRows<R> known,
            MappingCatalogue catalogue) {
        Reference.State state = state(column.getValue(), known);
        boolean isNull =
                draft.isNullable(column.getKey()) && state instanceof Reference.State.HeldBack;
        return isNull ? null : KnownRows.waiting(column.getValue(), state, catalogue);
    }

    /** The finished rows and the remarks on them. */
    Outcome.Rows finished(KnownRows<R> known) {
        return new Outcome.Rows(rows(known), remarks);
    }

    private List<V3Row> rows(KnownRows<R> known) {
        List<V3Row> rows = new ArrayList<>();
        Set<String> shared = new HashSet<>();
        for (Draft draft : drafts) {
            if (!isLeftOut(draft, known)) {
                List<@Nullable String> values = new ArrayList<>(draft.values());
                draft.references()
                        .forEach(
                                (column, reference) ->
                                        values.set(column, id(draft, column, reference, known)));
                V3Row row = draft.row(values);
                if (!draft.table().isShared() || shared.add(draft.table() + " " + row.key())) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private @Nullable String id(Draft draft, int column, Reference reference, KnownRows<R> known) {
        boolean mayBeNull = draft.isNullable(column);
        return mayBeNull && state(reference, known) instanceof Reference.State.HeldBack
                ? null
                : known.id(reference, own(reference), isRoot(reference));
    }
}
