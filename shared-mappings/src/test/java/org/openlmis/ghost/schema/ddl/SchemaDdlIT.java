package org.openlmis.ghost.schema.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlmis.ghost.schema.ddl.ReferenceDatabases.number;
import static org.openlmis.ghost.schema.ddl.ReferenceDatabases.texts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.V2Key;
import org.openlmis.ghost.schema.V2Table;
import org.openlmis.ghost.schema.V3Constraint;
import org.openlmis.ghost.schema.V3Table;

/** Compares what the rendered SQL creates, as PostgreSQL's catalog tells it, with the facts. */
class SchemaDdlIT {

    /** Rows that the facts count, but list under their parents. */
    private static final Map<String, Integer> ROWS_OF_CHILDREN =
            Map.of(
                    "requisition.available_requisition_column_sources", 44,
                    "stockmanagement.stock_card_line_item_reason_tags", 6);

    private static final SchemaFacts FACTS = SchemaFacts.load();
    private static ReferenceDatabases databases;

    @BeforeAll
    static void createBothSchemas() throws SQLException {
        databases = new ReferenceDatabases(FACTS);
    }

    @AfterAll
    static void stop() {
        databases.close();
    }

    @Test
    void createsEveryV2ColumnAsTheFactsTell() throws SQLException {
        List<String> expected = FACTS.v2Tables().stream().flatMap(SchemaDdlIT::columns).toList();
        try (Connection v2 = databases.v2()) {
            assertThat(texts(v2, CatalogQueries.COLUMNS))
                    .hasSize(2122)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void createsEveryV3ColumnAsTheFactsTell() throws SQLException {
        List<String> expected = FACTS.v3Tables().stream().flatMap(SchemaDdlIT::columns).toList();
        try (Connection v3 = databases.v3()) {
            assertThat(texts(v3, CatalogQueries.COLUMNS))
                    .hasSize(732)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void createsEveryV2KeyButTheOneTheFactsCutOff() throws SQLException {
        String cutOff = "i_reported_figures";
        Stream<String> expected =
                FACTS.v2Tables().stream()
                        .flatMap(table -> table.keys().stream())
                        .map(V2Key::name)
                        .filter(name -> !name.equals(cutOff));
        try (Connection v2 = databases.v2()) {
            assertThat(texts(v2, CatalogQueries.V2_INDEXES))
                    .containsExactlyInAnyOrderElementsOf(expected.toList());
        }
    }

    @Test
    void createsEveryV2Reference() throws SQLException {
        long expected =
                FACTS.v2Tables().stream()
                        .flatMap(table -> table.columns().stream())
                        .filter(column -> column.references() != null)
                        .count();
        try (Connection v2 = databases.v2()) {
            assertThat(number(v2, CatalogQueries.REFERENCES)).isEqualTo(expected);
        }
    }

    @Test
    void createsEveryV3Constraint() throws SQLException {
        List<String> expected =
                FACTS.v3Tables().stream().flatMap(SchemaDdlIT::constraints).toList();
        try (Connection v3 = databases.v3()) {
            assertThat(texts(v3, CatalogQueries.CONSTRAINTS))
                    .hasSize(285)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void defersWhatTheFactsCallDeferred() throws SQLException {
        List<String> expected =
                FACTS.v3Tables().stream()
                        .flatMap(table -> table.constraints().stream())
                        .filter(V3Constraint::deferred)
                        .map(V3Constraint::name)
                        .toList();
        try (Connection v3 = databases.v3()) {
            assertThat(texts(v3, CatalogQueries.DEFERRED))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void insertsEveryBootstrapRow() throws SQLException {
        try (Connection v3 = databases.v3()) {
            for (V3Table table : FACTS.v3Tables()) {
                String name = table.qualifiedName();
                int listed = FACTS.bootstrapRows(name).size();
                assertThat(number(v3, "select count(*) from " + name))
                        .as(name)
                        .isEqualTo(ROWS_OF_CHILDREN.getOrDefault(name, listed).longValue());
            }
        }
    }

    @Test
    void givesBootstrapRowsTheirRealIds() throws SQLException {
        try (Connection v3 = databases.v3()) {
            assertThat(texts(v3, "select id || ' ' || name from referencedata.facility_types"))
                    .containsExactlyInAnyOrder(
                            "e2faaa9e-4b2d-4212-bb60-fd62970b2113 Warehouse",
                            "ae9715b4-2a72-4769-8121-e3894aec5b70 FHIR's facility type");
        }
    }

    private static Stream<String> columns(V2Table table) {
        return table.columns().stream()
                .map(
                        column ->
                                "public.%s.%s %s%s%s"
                                        .formatted(
                                                table.name(),
                                                column.name(),
                                                column.type(),
                                                column.nullable() ? "" : " not null",
                                                column.hasDefault() ? " default" : ""));
    }

    private static Stream<String> columns(V3Table table) {
        return table.columns().stream()
                .map(
                        column ->
                                "%s.%s %s%s%s"
                                        .formatted(
                                                table.qualifiedName(),
                                                column.name(),
                                                column.type(),
                                                column.nullable() ? "" : " not null",
                                                column.defaultExpression() == null
                                                        ? ""
                                                        : " default"));
    }

    private static Stream<String> constraints(V3Table table) {
        return table.constraints().stream()
                .map(constraint -> table.schema() + "." + constraint.name());
    }
}
