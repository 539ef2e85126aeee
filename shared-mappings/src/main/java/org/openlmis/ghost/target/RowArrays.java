package org.openlmis.ghost.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.TargetColumn;
import org.openlmis.ghost.mapping.TargetTable;

/** Rows as the parameters of statements: one array of texts per column, whatever their number. */
final class RowArrays {

    private RowArrays() {}

    /**
     * The present columns of the rows of a table, after their roots (and ranks) if wanted; empty if
     * there is no row.
     */
    static Object[] columns(
            TargetTable<?, ?> table,
            List<TargetColumn<?, ?>> present,
            Map<String, List<V3Row>> demanded,
            boolean withRoots) {
        List<String> roots = new ArrayList<>();
        List<V3Row> rows = new ArrayList<>();
        demanded.forEach(
                (root, all) ->
                        all.stream()
                                .filter(row -> row.table().equals(table))
                                .forEach(
                                        row -> {
                                            roots.add(root);
                                            rows.add(row);
                                        }));
        if (rows.isEmpty()) {
            return new Object[0];
        }
        List<Object> arrays = new ArrayList<>();
        if (withRoots) {
            arrays.add(roots.toArray(String[]::new));
        }
        if (withRoots && table.isRanked()) {
            arrays.add(rows.stream().map(row -> String.valueOf(row.rank())).toArray(String[]::new));
        }
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            if (present.contains(table.columns().get(i))) {
                arrays.add(
                        rows.stream().map(row -> row.values().get(column)).toArray(String[]::new));
            }
        }
        return arrays.toArray();
    }

    /** The key columns of rows of a table that may be deleted; empty if there is no row. */
    static Object[] keys(TargetTable<?, ?> table, Collection<DerivedRows.Derived> rows) {
        int parts = table.key().size();
        List<String[]> keys =
                rows.stream()
                        .filter(row -> row.v3Table().equals(table.name()))
                        .map(DerivedRows.Derived::v3Key)
                        .filter(key -> parts > 1 || isOurs(key))
                        .sorted()
                        .map(key -> key.split("/", parts))
                        .toList();
        return keys.isEmpty()
                ? new Object[0]
                : IntStream.range(0, parts)
                        .mapToObj(
                                part -> keys.stream().map(key -> key[part]).toArray(String[]::new))
                        .toArray();
    }

    /** Bootstrap rows that the crosswalk names were there before us, and stay. */
    private static boolean isOurs(String key) {
        return V3Id.mayBeOurs(UUID.fromString(key));
    }
}
