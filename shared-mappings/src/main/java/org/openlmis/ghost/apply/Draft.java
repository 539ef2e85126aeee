package org.openlmis.ghost.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.lookup.Reference;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.TargetColumn;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.schema.V3Column;
import org.openlmis.ghost.schema.V3Table;
import org.openlmis.ghost.target.V3Row;
import org.openlmis.ghost.target.V3Values;

/**
 * One v3 row while the ids of rows it refers to are still to be filled in.
 *
 * @param rank of a shared row that the lowest rank decides about, else null
 * @param values texts of plain values; null where an id is to be filled in
 * @param references by column index
 * @param cut whole texts of columns that have no room for them
 */
record Draft(
        TargetTable<?, ?> table,
        @Nullable Long rank,
        List<@Nullable String> values,
        Map<Integer, Reference> references,
        Map<String, String> cut) {

    /** The row made from one source. */
    static <R extends Record, S> Draft of(
            TargetTable<R, S> target, V3Table table, Aggregate<R> aggregate, S source) {
        Draft draft =
                new Draft(
                        target,
                        target.rank(source),
                        new ArrayList<>(target.columns().size()),
                        new HashMap<>(),
                        new HashMap<>());
        for (TargetColumn<R, S> column : target.columns()) {
            draft.add(column, table, column.value().apply(aggregate, source));
        }
        return draft;
    }

    private void add(TargetColumn<?, ?> column, V3Table table, @Nullable Object value) {
        int index = values.size();
        switch (column.kind()) {
            case REFERENCE, REFERENCE_OR_NO_ROW, REFERENCE_OR_NULL -> {
                if (value != null) {
                    references.put(index, reference(column, table, value));
                }
                values.add(null);
            }
            case CONSTANT, OPTIONAL_VALUE, COPY ->
                    values.add(value == null ? null : value.toString());
            case VALUE, STAMP, COUNT -> addValue(column, table.column(column.name()), value);
        }
    }

    /** Whether the row is left out, instead of the root, without the row this column refers to. */
    boolean isOptional(int column) {
        return kind(column) == TargetColumn.Kind.REFERENCE_OR_NO_ROW;
    }

    /** Whether this column is null while the row it refers to is held back. */
    boolean isNullable(int column) {
        return kind(column) == TargetColumn.Kind.REFERENCE_OR_NULL;
    }

    private TargetColumn.Kind kind(int column) {
        return table.columns().get(column).kind();
    }

    private void addValue(TargetColumn<?, ?> column, V3Column v3, @Nullable Object value) {
        values.add(V3Values.text(value, v3, column.limit()));
        String whole = V3Values.cutFrom(value, v3, column.limit());
        if (whole != null) {
            cut.put(column.name(), whole);
        }
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
        return new V3Row(table, key, finished, rank, cut);
    }

    private int index(String column) {
        int index = 0;
        for (TargetColumn<?, ?> known : table.columns()) {
            if (known.name().equals(column)) {
                return index;
            }
            index++;
        }
        throw new IllegalArgumentException("%s does not write %s".formatted(table, column));
    }
}
