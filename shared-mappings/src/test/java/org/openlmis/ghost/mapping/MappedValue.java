package org.openlmis.ghost.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.schema.V3Column;
import org.openlmis.ghost.schema.V3Table;
import org.openlmis.ghost.testing.Mappings;

/**
 * One value that a mapping gives to one v3 column.
 *
 * @param value before the conversion to what v3 holds; for references the v2 key
 */
record MappedValue(V3Table table, TargetColumn<?, ?> target, @Nullable Object value) {

    /**
     * Every value an aggregate gives to v3, in the order declared; optional columns are left out.
     */
    static <R extends Record> List<MappedValue> of(
            EntityDefinition<R> entity, Aggregate<R> aggregate) {
        List<MappedValue> values = new ArrayList<>();
        entity.targets().forEach(target -> add(target, aggregate, values));
        return values;
    }

    private static <R extends Record, S> void add(
            TargetTable<R, S> target, Aggregate<R> aggregate, List<MappedValue> values) {
        V3Table table = Mappings.FACTS.v3Table(target.name());
        for (S source : target.sources(aggregate)) {
            for (TargetColumn<R, S> column : target.columns()) {
                if (isPlain(column)) {
                    Object value = column.value().apply(aggregate, source);
                    values.add(new MappedValue(table, column, value));
                }
            }
        }
    }

    private static boolean isPlain(TargetColumn<?, ?> column) {
        return column.isCompared()
                && column.kind() != TargetColumn.Kind.OPTIONAL_VALUE
                && column.kind() != TargetColumn.Kind.COPY;
    }

    V3Column column() {
        return table.column(target.name());
    }

    String place() {
        return table.qualifiedName() + "." + target.name();
    }
}
