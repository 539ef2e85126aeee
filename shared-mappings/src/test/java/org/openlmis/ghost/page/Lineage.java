package org.openlmis.ghost.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.RecordShape;
import org.openlmis.ghost.mapping.TargetColumn;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.testing.Samples;

/**
 * Which v2 columns move which v3 column, found by changing one value at a time and watching what
 * the mapping gives. Exact for plain accessors; for decisions that need several changes at once it
 * names fewer columns than take part.
 */
final class Lineage {

    private static final List<Samples.Choice> BASES =
            List.of(Samples.full(), Samples.sparse(), Lineage::other);
    private static final Map<Class<?>, List<Object>> OTHERS =
            Map.ofEntries(
                    Map.entry(int.class, List.of(7, 0)),
                    Map.entry(Integer.class, List.of(7, 0)),
                    Map.entry(short.class, List.of((short) 7, (short) 0)),
                    Map.entry(Short.class, List.of((short) 7, (short) 0)),
                    Map.entry(long.class, List.of(7L, 0L)),
                    Map.entry(Long.class, List.of(7L, 0L)),
                    Map.entry(boolean.class, List.of(false, true)),
                    Map.entry(Boolean.class, List.of(false, true)),
                    Map.entry(String.class, List.of("b", " ")),
                    Map.entry(BigDecimal.class, List.of(BigDecimal.TEN, BigDecimal.ZERO)),
                    Map.entry(LocalDate.class, List.of(LocalDate.of(2021, 3, 1))),
                    Map.entry(LocalDateTime.class, List.of(LocalDateTime.of(2021, 3, 1, 7, 0))),
                    Map.entry(Instant.class, List.of(Instant.parse("2021-03-01T07:00:00Z"))));

    private final EntityDefinition<?> entity;
    private final Map<TargetColumn<?, ?>, Set<String>> sources = new LinkedHashMap<>();
    private final Map<TargetColumn<?, ?>, Set<String>> values = new LinkedHashMap<>();
    private final Map<TargetTable<?, ?>, Set<String>> conditions = new LinkedHashMap<>();

    private Lineage(EntityDefinition<?> entity) {
        this.entity = entity;
    }

    static Lineage of(EntityDefinition<?> entity) {
        Lineage lineage = new Lineage(entity);
        for (Samples.Choice base : BASES) {
            lineage.probe(entity, base);
        }
        return lineage;
    }

    private static Object other(String table, RecordShape.Column column) {
        return OTHERS.getOrDefault(column.type(), List.of()).get(0);
    }

    /** {@code table.column} of every v2 column that moves this v3 column. */
    Collection<String> sources(TargetColumn<?, ?> column) {
        return sources.getOrDefault(column, Set.of());
    }

    /** The v2 columns that decide whether, or how often, there is a row. */
    Collection<String> conditions(TargetTable<?, ?> table) {
        return conditions.getOrDefault(table, Set.of());
    }

    /** The only value ever seen, or null if there were several. */
    @Nullable String constant(TargetColumn<?, ?> column) {
        Set<String> seen = values.getOrDefault(column, Set.of());
        return seen.size() == 1 ? seen.iterator().next() : null;
    }

    private <R extends Record> void probe(EntityDefinition<R> of, Samples.Choice base) {
        Map<TargetColumn<?, ?>, List<String>> before = mapped(of, Samples.aggregate(of, base));
        shapes().forEach(
                        (table, shape) ->
                                shape.forEach(column -> change(of, base, before, table, column)));
    }

    private <R extends Record> void change(
            EntityDefinition<R> of,
            Samples.Choice base,
            Map<TargetColumn<?, ?>, List<String>> before,
            String table,
            RecordShape.Column column) {
        List<@Nullable Object> changes =
                new ArrayList<>(OTHERS.getOrDefault(column.type(), List.of()));
        if (column.nullable()) {
            changes.add(null);
        }
        for (Object changed : changes) {
            Samples.Choice choice =
                    (at, of2) ->
                            at.equals(table) && of2.name().equals(column.name())
                                    ? changed
                                    : base.value(at, of2);
            note(table + "." + column.name(), before, mapped(of, Samples.aggregate(of, choice)));
        }
    }

    private void note(
            String v2Column,
            Map<TargetColumn<?, ?>, List<String>> before,
            Map<TargetColumn<?, ?>, List<String>> after) {
        for (TargetTable<?, ?> table : entity.targets()) {
            for (TargetColumn<?, ?> column : table.columns()) {
                List<String> was = before.getOrDefault(column, List.of());
                List<String> is = after.getOrDefault(column, List.of());
                if (was.size() != is.size()) {
                    conditions.computeIfAbsent(table, any -> new LinkedHashSet<>()).add(v2Column);
                } else if (!was.equals(is)) {
                    sources.computeIfAbsent(column, any -> new LinkedHashSet<>()).add(v2Column);
                }
            }
        }
    }

    /** The entity's own tables first, then those looked up. */
    private Map<String, Set<RecordShape.Column>> shapes() {
        Map<String, Set<RecordShape.Column>> shapes = new LinkedHashMap<>();
        Stream.concat(
                        entity.tables().stream()
                                .map(table -> Map.entry(table.table(), table.shape())),
                        entity.lookups().stream()
                                .map(lookup -> Map.entry(lookup.table(), lookup.shape())))
                .forEach(
                        table ->
                                shapes.computeIfAbsent(table.getKey(), any -> new LinkedHashSet<>())
                                        .addAll(table.getValue().columns()));
        return shapes;
    }

    private <R extends Record> Map<TargetColumn<?, ?>, List<String>> mapped(
            EntityDefinition<R> of, Aggregate<R> aggregate) {
        Map<TargetColumn<?, ?>, List<String>> mapped = new LinkedHashMap<>();
        of.targets().forEach(target -> add(target, aggregate, mapped));
        return mapped;
    }

    private <R extends Record, S> void add(
            TargetTable<R, S> target,
            Aggregate<R> aggregate,
            Map<TargetColumn<?, ?>, List<String>> mapped) {
        target.columns().forEach(column -> mapped.put(column, new ArrayList<>()));
        for (S source : target.sources(aggregate)) {
            for (TargetColumn<R, S> column : target.columns()) {
                String value = String.valueOf(column.value().apply(aggregate, source));
                mapped.getOrDefault(column, new ArrayList<>()).add(value);
                values.computeIfAbsent(column, any -> new LinkedHashSet<>()).add(value);
            }
        }
    }
}
