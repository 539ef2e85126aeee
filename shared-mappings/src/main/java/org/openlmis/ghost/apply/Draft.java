package org.openlmis.ghost.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.lookup.Reference;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.TargetColumn;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.schema.V3Table;
import org.openlmis.ghost.target.V3Row;
import org.openlmis.ghost.target.V3Values;

/**
 * One v3 row while the ids of rows it refers to are still to be filled in.
 *
 * @param values texts of plain values; null where an id is to be filled in
 * @param references by column index
 * @param optional indexes of references without which the row is left out instead of the root
 */
record Draft(
        TargetTable<?, ?> table,
        List<@Nullable String> values,
        Map<Integer, Reference> references,
        Set<Integer> optional) {

    /** The row made from one source. */
    static <R extends Record, S> Draft of(
            TargetTable<R, S> target, V3Table table, Aggregate<R> aggregate, S source) {
        Draft draft = new Draft(target, new ArrayList<>(), new HashMap<>(), new LinkedHashSet<>());
        for (TargetColumn<R, S> column : target.columns()) {
            Object value = column.value().apply(aggregate, source);
            boolean isReference = column.isReference() && value != null;
            if (isReference) {
                draft.references.put(draft.values.size(), reference(column, table, value));
            }
            if (column.kind() == TargetColumn.Kind.REFERENCE_OR_NO_ROW) {
                draft.optional.add(draft.values.size());
            }
            draft.values.add(isReference ? null : text(column, value, table));
        }
        return draft;
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
    private static String referredTable(TargetColumn<?, ?> column, V3Table table) {
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

    /** What others refer to this row by: the first column of its key; null if not known yet. */
    @Nullable String id() {
        return values.get(index(table.key().get(0)));
    }

    /** The finished row. */
    V3Row row(List<@Nullable String> finished) {
        String key =
                String.join(
                        "/",
                        table.key().stream()
                                .map(column -> String.valueOf(finished.get(index(column))))
                                .toList());
        return new V3Row(table, key, finished);
    }

    private int index(String column) {
        return table.columns().stream().map(TargetColumn::name).toList().indexOf(column);
    }
}
