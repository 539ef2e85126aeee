package org.openlmis.ghost.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openlmis.ghost.schema.V3Column;
import org.openlmis.ghost.schema.V3Constraint;
import org.openlmis.ghost.schema.V3Table;
import org.openlmis.ghost.target.V3Values;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.Samples;

/** What every mapping must keep towards v3: whatever v2 holds, v3 can take the rows. */
class V3ContractTests {

    private static final Map<String, Set<Class<?>>> JAVA_TYPES =
            Map.ofEntries(
                    Map.entry("uuid", Set.of(UUID.class)),
                    Map.entry("text", Set.of(String.class)),
                    Map.entry("character varying", Set.of(String.class)),
                    Map.entry("boolean", Set.of(Boolean.class)),
                    Map.entry("integer", Set.of(Integer.class, Short.class)),
                    Map.entry("bigint", Set.of(Long.class, Integer.class, Short.class)),
                    Map.entry("numeric", Set.of(BigDecimal.class, Integer.class)),
                    Map.entry("double precision", Set.of(BigDecimal.class, Integer.class)),
                    Map.entry("date", Set.of(LocalDate.class)),
                    Map.entry("jsonb", Set.of(Map.class)),
                    Map.entry("timestamp with time zone", Set.of(Instant.class)),
                    Map.entry("timestamp without time zone", Set.of(LocalDateTime.class)));

    private static final Set<V3Constraint.Kind> UNIQUE =
            Set.of(
                    V3Constraint.Kind.PRIMARY_KEY,
                    V3Constraint.Kind.UNIQUE,
                    V3Constraint.Kind.UNIQUE_INDEX);

    static Stream<EntityDefinition<?>> entities() {
        return Mappings.CATALOGUE.entities().stream();
    }

    static Stream<TargetTable<?, ?>> targets() {
        return entities().flatMap(entity -> entity.targets().stream());
    }

    @ParameterizedTest
    @MethodSource("targets")
    void writesOnlyColumnsThatV3Has(TargetTable<?, ?> target) {
        assertThat(target.columns())
                .filteredOn(column -> column.kind() != TargetColumn.Kind.OPTIONAL_VALUE)
                .extracting(TargetColumn::name)
                .isSubsetOf(names(table(target)));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void isKeyedByColumnsThatV3KeepsUniqueAndThatAreWritten(TargetTable<?, ?> target) {
        assertThat(table(target).constraints())
                .as("keyedBy names a unique key of v3, asSetOf a column of a table without any")
                .matches(
                        all ->
                                target.isSet()
                                        ? all.stream().noneMatch(each -> isUnique(each))
                                        : all.stream().anyMatch(each -> isKey(each, target)));
        assertThat(target.columns()).extracting(TargetColumn::name).containsAll(target.key());
    }

    private static boolean isUnique(V3Constraint constraint) {
        return UNIQUE.contains(constraint.kind());
    }

    private static boolean isKey(V3Constraint constraint, TargetTable<?, ?> target) {
        return isUnique(constraint)
                && Set.copyOf(constraint.columns()).equals(Set.copyOf(target.key()));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void writesEveryColumnThatV3Demands(TargetTable<?, ?> target) {
        assumeThat(target.isExisting()).isFalse();
        assertThat(target.columns())
                .extracting(TargetColumn::name)
                .containsAll(
                        table(target).columns().stream()
                                .filter(column -> !column.nullable())
                                .filter(column -> column.defaultExpression() == null)
                                .map(V3Column::name)
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("entities")
    <R extends Record> void givesEachColumnAValueOfItsType(EntityDefinition<R> entity) {
        assertThat(MappedValue.of(entity, Samples.aggregate(entity, Samples.full())))
                .filteredOn(mapped -> mapped.value() != null && !mapped.target().isReference())
                .allSatisfy(
                        mapped ->
                                assertThat(javaTypes(mapped.column()))
                                        .as(mapped.place())
                                        .anyMatch(type -> type.isInstance(mapped.value())));
    }

    @ParameterizedTest
    @MethodSource("entities")
    <R extends Record> void givesAValueWhereV3DemandsOneHoweverLittleV2Has(
            EntityDefinition<R> entity) {
        for (Samples.Choice choice : List.of(Samples.sparse(), Samples.blank())) {
            assertFilled(entity, Samples.aggregate(entity, choice));
            assertFilled(entity, Samples.lonely(entity, choice));
        }
    }

    private static <R extends Record> void assertFilled(
            EntityDefinition<R> entity, Aggregate<R> aggregate) {
        assertThat(MappedValue.of(entity, aggregate))
                .filteredOn(mapped -> !mapped.column().nullable())
                .allSatisfy(
                        mapped ->
                                assertThat(V3Values.text(mapped.value(), mapped.column()))
                                        .as(mapped.place())
                                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("entities")
    <R extends Record> void cutsNoTextThatV3KeepsUnique(EntityDefinition<R> entity) {
        int longest = 10_000;
        Samples.Choice wide =
                (table, column) ->
                        column.type() == String.class
                                ? "x".repeat(Math.min(longest, V2Room.of(table, column.name())))
                                : Samples.value(column);
        assertThat(MappedValue.of(entity, Samples.aggregate(entity, wide)))
                .filteredOn(mapped -> mapped.value() instanceof String && isUnique(mapped))
                .allSatisfy(
                        mapped ->
                                assertThat(V3Values.text(mapped.value(), mapped.column()))
                                        .as(mapped.place())
                                        .isEqualTo(mapped.value()));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void refersToRowsThatTheOwnerOfTheV2TableDerives(TargetTable<?, ?> target) {
        assertThat(target.columns())
                .filteredOn(TargetColumn::isReference)
                .allSatisfy(
                        column ->
                                assertThat(
                                                Mappings.CATALOGUE
                                                        .owner(
                                                                String.valueOf(
                                                                        column.referredTable()))
                                                        .targets())
                                        .as(column.name())
                                        .extracting(TargetTable::name)
                                        .contains(referredV3Table(target, column)));
    }

    @ParameterizedTest
    @MethodSource("entities")
    <R extends Record> void givesTheSameRowsForTheSameAggregate(EntityDefinition<R> entity) {
        Aggregate<R> aggregate = Samples.aggregate(entity, Samples.full());

        assertThat(MappedValue.of(entity, aggregate))
                .isEqualTo(MappedValue.of(entity, aggregate))
                .isEqualTo(MappedValue.of(entity, Samples.aggregate(entity, Samples.full())));
    }

    private static V3Table table(TargetTable<?, ?> target) {
        return Mappings.FACTS.v3Table(target.name());
    }

    private static List<String> names(V3Table table) {
        return table.columns().stream().map(V3Column::name).toList();
    }

    private static boolean isUnique(MappedValue mapped) {
        return mapped.table().constraints().stream()
                .filter(constraint -> constraint.kind() != V3Constraint.Kind.FOREIGN_KEY)
                .anyMatch(constraint -> constraint.columns().contains(mapped.target().name()));
    }

    private static String referredV3Table(TargetTable<?, ?> target, TargetColumn<?, ?> column) {
        String references = table(target).column(column.name()).references();
        String declared = column.v3Table();
        assertThat(declared != null || references != null)
                .as("%s: say in ref() which v3 table is meant", column.name())
                .isTrue();
        return declared != null ? declared : references.substring(0, references.lastIndexOf('.'));
    }

    private static Set<Class<?>> javaTypes(V3Column column) {
        return JAVA_TYPES.getOrDefault(column.type().replaceAll("\\(.*\\)", ""), Set.of());
    }
}
