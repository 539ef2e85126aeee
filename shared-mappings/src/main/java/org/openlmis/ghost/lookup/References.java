package org.openlmis.ghost.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Knows which rows that v3 rows refer to are derived, by the record of derived rows. An id is taken
 * from there rather than computed, because a crosswalk may have given the row the id of a bootstrap
 * row. Thread-safe.
 */
public final class References {

    private static final String DERIVED_ROOTS =
            """
            select root_key, v3_key from ghost.derived_row
            where entity = ? and v3_table = ? and root_key = any(?::text[]) and not leaving and not retired order by root_key, v3_key""";
    private static final String DERIVED_ROWS =
            "select v3_key from ghost.derived_row where v3_table = ? and v3_key = any(?::text[]) and not leaving and not retired";

    /** Also while such a root is dirty: until it is derived, what it was last time holds. */
    private static final String HELD_BACK =
            """
            select root_key, code from ghost.quarantine where entity = ? and root_key = any(?::text[])
            union all
            select root_key, wait_detail from ghost.dirty_root
            where entity = ? and root_key = any(?::text[]) and wait_code = 'REFERENCE_QUARANTINED'""";

    private final JdbcTemplate target;
    private final MappingCatalogue catalogue;

    public References(JdbcTemplate target, MappingCatalogue catalogue) {
        this.target = target;
        this.catalogue = catalogue;
    }

    /** The state of each reference; two statements per table referred to. */
    public Map<Reference, Reference.State> resolve(Collection<Reference> references) {
        Map<Reference, Reference.State> states = new HashMap<>();
        references.stream()
                .collect(
                        Collectors.groupingBy(
                                reference -> List.of(reference.v2Table(), reference.v3Table()),
                                TreeMapByText::new,
                                Collectors.toList()))
                .values()
                .forEach(group -> resolve(group, states));
        return states;
    }

    /** Statements run in the same order everywhere. */
    private static final class TreeMapByText extends TreeMap<List<String>, List<Reference>> {
        private static final long serialVersionUID = 1L;

        TreeMapByText() {
            super((a, b) -> a.toString().compareTo(b.toString()));
        }
    }

    private void resolve(List<Reference> group, Map<Reference, Reference.State> states) {
        Reference first = group.get(0);
        var owner = catalogue.owner(first.v2Table());
        boolean isRoot = owner.root().table().equals(first.v2Table());
        Map<String, Reference.State> byKey = new HashMap<>();
        if (isRoot) {
            byKey.putAll(roots(owner.name(), group));
        }
        byKey.putAll(named(isRoot ? parts(group, byKey) : group));
        group.forEach(
                reference ->
                        states.put(
                                reference,
                                byKey.getOrDefault(
                                        reference.key(), new Reference.State.Missing())));
    }

    /** References to one of several rows of a root, unless the root itself is held back. */
    private static List<Reference> parts(
            List<Reference> group, Map<String, Reference.State> roots) {
        List<Reference> parts = new ArrayList<>();
        for (Reference reference : group) {
            if (reference.isPart()) {
                Reference.State root = roots.get(reference.rowKey());
                if (root instanceof Reference.State.HeldBack) {
                    roots.put(reference.key(), root);
                } else {
                    parts.add(reference);
                }
            }
        }
        return parts;
    }

    private Map<String, Reference.State> roots(String entity, List<Reference> group) {
        String[] keys = keys(group);
        Reference first = group.get(0);
        Map<String, Reference.State> byKey = new HashMap<>();
        target.query(
                DERIVED_ROOTS,
                (RowCallbackHandler)
                        row -> prefer(first.v2Table(), row.getString(1), row.getString(2), byKey),
                entity,
                first.v3Table(),
                keys);
        target.query(
                HELD_BACK,
                (RowCallbackHandler)
                        row ->
                                byKey.put(
                                        row.getString(1),
                                        new Reference.State.HeldBack(row.getString(2))),
                entity,
                keys,
                entity,
                keys);
        return byKey;
    }

    /**
     * A root may have several rows in the table: the one named after the v2 row itself is meant. Of
     * a composite key the first column is the id that others refer to, as in Draft.
     */
    private static void prefer(
            String v2Table, String key, String v3Key, Map<String, Reference.State> byKey) {
        String id = v3Key.split("/", 2)[0];
        boolean isNamedAfterRow = V3Id.of(v2Table, key).toString().equals(id);
        if (isNamedAfterRow || !byKey.containsKey(key)) {
            byKey.put(key, new Reference.State.Derived(id));
        }
    }

    /** Rows whose ids follow from their names: those of children, and parts of roots. */
    private Map<String, Reference.State> named(List<Reference> group) {
        if (group.isEmpty()) {
            return Map.of();
        }
        Map<String, String> keysById =
                group.stream()
                        .collect(
                                Collectors.toMap(
                                        reference ->
                                                V3Id.of(reference.v2Table(), reference.key())
                                                        .toString(),
                                        Reference::key,
                                        (one, same) -> one));
        Map<String, Reference.State> byKey = new HashMap<>();
        target.query(
                DERIVED_ROWS,
                (RowCallbackHandler)
                        row -> {
                            String id = row.getString(1).split("/", 2)[0];
                            byKey.put(
                                    keysById.getOrDefault(id, ""), new Reference.State.Derived(id));
                        },
                group.get(0).v3Table(),
                keysById.keySet().toArray(String[]::new));
        return byKey;
    }

    private static String[] keys(List<Reference> group) {
        return group.stream().map(Reference::rowKey).distinct().sorted().toArray(String[]::new);
    }
}
