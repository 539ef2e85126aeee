package org.openlmis.ghost.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.TargetColumn;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.schema.V3Column;
import org.openlmis.ghost.schema.V3Table;
import org.openlmis.ghost.target.V3Values;

/** The rows a mapping derives in one v3 table, as texts v3 would read. */
public final class ExpectedRows {

    private final V3Table table;
    private final List<Map<String, @Nullable String>> rows;

    private ExpectedRows(V3Table table, List<Map<String, @Nullable String>> rows) {
        this.table = table;
        this.rows = rows;
    }

    static <R extends Record> ExpectedRows of(
            EntityDefinition<R> entity, Aggregate<R> aggregate, String v3Table) {
        V3Table table = Mappings.FACTS.v3Table(v3Table);
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        entity.targets().stream()
                .filter(target -> target.name().equals(v3Table))
                .forEach(target -> addRows(target, aggregate, table, rows));
        return new ExpectedRows(table, rows);
    }

    private static <R extends Record, S> void addRows(
            TargetTable<R, S> target,
            Aggregate<R> aggregate,
            V3Table table,
            List<Map<String, @Nullable String>> rows) {
        for (S source : target.sources(aggregate)) {
            Map<String, @Nullable String> row = new LinkedHashMap<>();
            for (TargetColumn<R, S> column : target.columns()) {
                Object value = column.value().apply(aggregate, source);
                row.put(column.name(), text(table, column, value));
            }
            rows.add(row);
        }
    }

    private static @Nullable String text(
            V3Table table, TargetColumn<?, ?> column, @Nullable Object value) {
        if (value == null) {
            return null;
        } else if (column.isReference()) {
            return V3Id.of(String.valueOf(column.referredTable()), value).toString();
        } else if (column.kind() == TargetColumn.Kind.CONSTANT
                || column.kind() == TargetColumn.Kind.OPTIONAL_VALUE
                || column.kind() == TargetColumn.Kind.COPY) {
            return value.toString();
        }
        return V3Values.text(value, table.column(column.name()));
    }

    /** The only row. */
    public ExpectedRows one() {
        assertThat(rows).hasSize(1);
        return this;
    }

    /** Exactly so many rows. */
    public ExpectedRows count(int expected) {
        assertThat(rows).hasSize(expected);
        return this;
    }

    /** Only the rows with this value. */
    public ExpectedRows where(String column, @Nullable Object value) {
        String text = value == null ? null : value.toString();
        return new ExpectedRows(
                table, rows.stream().filter(row -> Objects.equals(row.get(column), text)).toList());
    }

    /** The values of a column, in the order derived. */
    public List<@Nullable String> values(String column) {
        List<@Nullable String> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.get(column)));
        return values;
    }

    public void none() {
        assertThat(rows).isEmpty();
    }

    /** Every row has this value; ids, dates and numbers may be given as such. */
    public ExpectedRows has(String column, @Nullable Object value) {
        return hasText(column, value == null ? null : value.toString());
    }

    /** Every row has this JSON. */
    public ExpectedRows hasJson(String column, Map<String, Object> value) {
        V3Column json = table.column(column);
        return hasText(column, V3Values.text(value, json));
    }

    private ExpectedRows hasText(String column, @Nullable String text) {
        assertThat(rows).extracting(row -> row.get(column)).containsOnly(text);
        return this;
    }
}
