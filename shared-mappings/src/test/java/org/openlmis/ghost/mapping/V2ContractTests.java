package org.openlmis.ghost.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openlmis.ghost.schema.V2Column;
import org.openlmis.ghost.schema.V2Table;
import org.openlmis.ghost.testing.Mappings;

/** What every mapping must keep towards v2: its records say exactly what v2 promises. */
class V2ContractTests {

    private static final Map<String, Set<Class<?>>> JAVA_TYPES =
            Map.of(
                    "integer", Set.of(int.class, Integer.class),
                    "smallint", Set.of(short.class, Short.class),
                    "bigint", Set.of(long.class, Long.class),
                    "boolean", Set.of(boolean.class, Boolean.class),
                    "text", Set.of(String.class),
                    "character varying", Set.of(String.class),
                    "numeric", Set.of(BigDecimal.class),
                    "date", Set.of(LocalDate.class),
                    "timestamp without time zone", Set.of(LocalDateTime.class),
                    "timestamp with time zone", Set.of(Instant.class));

    /** A v2 table and a record it is read as, by whom. */
    private record Reading(String entity, String table, RecordShape<?> shape) {

        @Override
        public String toString() {
            return "%s reads %s as %s".formatted(entity, table, shape.type().getSimpleName());
        }
    }

    static List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (EntityDefinition<?> entity : Mappings.CATALOGUE.entities()) {
            entity.tables()
                    .forEach(
                            table ->
                                    readings.add(
                                            new Reading(
                                                    entity.name(), table.table(), table.shape())));
            entity.lookups()
                    .forEach(
                            lookup ->
                                    readings.add(
                                            new Reading(
                                                    entity.name(),
                                                    lookup.table(),
                                                    lookup.shape())));
        }
        return readings;
    }

    static Stream<TableDeclaration<?>> tables() {
        return Mappings.CATALOGUE.tables().stream();
    }

    @ParameterizedTest
    @MethodSource("readings")
    void readsOnlyColumnsThatV2Has(Reading reading) {
        assertThat(reading.shape().columnNames())
                .isSubsetOf(names(Mappings.FACTS.v2Table(reading.table())));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void readsEveryColumnAsATypeThatHoldsIt(Reading reading) {
        V2Table table = Mappings.FACTS.v2Table(reading.table());
        assertThat(reading.shape().columns())
                .allSatisfy(
                        column ->
                                assertThat(column.type())
                                        .as(column.name())
                                        .isIn(javaTypes(table.column(column.name()))));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void expectsNullExactlyWhereV2AllowsIt(Reading reading) {
        V2Table table = Mappings.FACTS.v2Table(reading.table());
        assertThat(reading.shape().columns())
                .allSatisfy(
                        column ->
                                assertThat(column.nullable())
                                        .as("%s is @Nullable", column.name())
                                        .isEqualTo(table.column(column.name()).nullable()));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void marksThePrimaryKeyInItsOrder(Reading reading) {
        assertThat(reading.shape().keyColumns())
                .isEqualTo(Mappings.FACTS.v2Table(reading.table()).primaryKey());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void readsOrLeavesBehindEveryColumn(TableDeclaration<?> table) {
        Set<String> known = new HashSet<>(Mappings.CATALOGUE.landedColumns(table.table()));
        known.addAll(table.leftBehind().keySet());

        assertThat(known)
                .as("say leaveBehind(reason, column) for what v3 does not keep")
                .containsExactlyInAnyOrderElementsOf(names(Mappings.FACTS.v2Table(table.table())));
    }

    private static List<String> names(V2Table table) {
        return table.columns().stream().map(V2Column::name).toList();
    }

    private static Set<Class<?>> javaTypes(V2Column column) {
        String name = column.type().replaceAll("\\(.*\\)", "");
        return JAVA_TYPES.getOrDefault(name, Set.of());
    }
}
