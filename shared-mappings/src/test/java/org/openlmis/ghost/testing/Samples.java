package org.openlmis.ghost.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Answers;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.RecordShape;
import org.openlmis.ghost.mapping.TableDeclaration;

/**
 * Aggregates made up from declarations alone: equal values everywhere, so that every child finds
 * its parent and every look-up its row.
 */
public final class Samples {

    private static final Map<Class<?>, Object> VALUES =
            Map.ofEntries(
                    Map.entry(int.class, 1),
                    Map.entry(Integer.class, 1),
                    Map.entry(short.class, (short) 1),
                    Map.entry(Short.class, (short) 1),
                    Map.entry(long.class, 1L),
                    Map.entry(Long.class, 1L),
                    Map.entry(boolean.class, true),
                    Map.entry(Boolean.class, true),
                    Map.entry(String.class, "a"),
                    Map.entry(BigDecimal.class, BigDecimal.ONE),
                    Map.entry(LocalDate.class, LocalDate.of(2020, 2, 29)),
                    Map.entry(LocalDateTime.class, LocalDateTime.of(2020, 2, 29, 23, 59, 59)),
                    Map.entry(Instant.class, Instant.parse("2020-02-29T23:59:59Z")));

    /** Chooses the value of a column of a table, null included. */
    public interface Choice {
        @Nullable Object value(String table, RecordShape.Column column);
    }

    private Samples() {}

    /** A value that fits the column. */
    public static Object value(RecordShape.Column column) {
        Object value = VALUES.get(column.type());
        if (value == null) {
            throw new IllegalArgumentException("no sample of " + column.type());
        }
        return value;
    }

    /** Every column has a value. */
    public static Choice full() {
        return (table, column) -> value(column);
    }

    /** Every column that may be null is. */
    public static Choice sparse() {
        return (table, column) -> column.nullable() ? null : value(column);
    }

    /** Every text is blank. */
    public static Choice blank() {
        return (table, column) -> column.type() == String.class ? " \t" : value(column);
    }

    /** One root with one row of each child, all look-ups answered with one row. */
    public static <R extends Record> Aggregate<R> aggregate(
            EntityDefinition<R> entity, Choice choice) {
        Answers answers = new Answers();
        entity.lookups().forEach(lookup -> answer(lookup, choice, answers));
        return aggregate(entity, choice, answers);
    }

    /** As {@link #aggregate(EntityDefinition, Choice)}, but no look-up finds anything. */
    public static <R extends Record> Aggregate<R> lonely(
            EntityDefinition<R> entity, Choice choice) {
        return aggregate(entity, choice, new Answers());
    }

    private static <R extends Record> Aggregate<R> aggregate(
            EntityDefinition<R> entity, Choice choice, Answers answers) {
        Map<TableDeclaration<?>, List<Record>> children = new HashMap<>();
        entity.tables().stream()
                .filter(table -> table.parent() != null)
                .forEach(
                        table ->
                                children.put(
                                        table, List.of(row(table.table(), table.shape(), choice))));
        R root = row(entity.root().table(), entity.root().shape(), choice);
        return new Aggregate<>("1", root, children, answers);
    }

    private static <L extends Record> void answer(
            Lookup<?, L> lookup, Choice choice, Answers answers) {
        answers.add(lookup, List.of(row(lookup.table(), lookup.shape(), choice)));
    }

    /** A row of these values. */
    public static <T extends Record> T row(String table, RecordShape<T> shape, Choice choice) {
        List<@Nullable Object> values = new ArrayList<>();
        shape.columns().forEach(column -> values.add(choice.value(table, column)));
        return shape.create(values.toArray());
    }
}
