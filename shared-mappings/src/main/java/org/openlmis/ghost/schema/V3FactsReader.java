package org.openlmis.ghost.schema;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns the CSV facts about v3 into tables and bootstrap rows. */
final class V3FactsReader {

    private V3FactsReader() {}

    static Map<String, V3Table> tables() {
        Map<String, List<V3Constraint>> constraints =
                CsvFacts.rows("v3-constraints.csv").stream()
                        .collect(
                                groupingBy(
                                        V3FactsReader::qualifiedName,
                                        mapping(V3FactsReader::constraint, toList())));
        Map<String, List<V3Column>> columns =
                CsvFacts.rows("v3-columns.csv").stream()
                        .collect(
                                groupingBy(
                                        V3FactsReader::qualifiedName,
                                        TreeMap::new,
                                        mapping(V3FactsReader::column, toList())));
        Map<String, V3Table> tables = new LinkedHashMap<>();
        columns.forEach(
                (name, of) ->
                        tables.put(
                                name, table(name, of, constraints.getOrDefault(name, List.of()))));
        return Collections.unmodifiableMap(tables);
    }

    static Map<String, List<BootstrapRow>> bootstrapRows() {
        return CsvFacts.rows("v3-bootstrap-rows.csv").stream()
                .filter(row -> !row.get("row_id").isEmpty())
                .collect(
                        groupingBy(
                                V3FactsReader::qualifiedName,
                                mapping(
                                        V3FactsReader::bootstrapRow,
                                        collectingAndThen(toList(), List::copyOf))));
    }

    private static V3Table table(
            String qualifiedName, List<V3Column> columns, List<V3Constraint> constraints) {
        int dot = qualifiedName.indexOf('.');
        List<String> primaryKey =
                constraints.stream()
                        .filter(of -> of.kind() == V3Constraint.Kind.PRIMARY_KEY)
                        .findFirst()
                        .map(V3Constraint::columns)
                        .orElse(List.of());
        return new V3Table(
                qualifiedName.substring(0, dot),
                qualifiedName.substring(dot + 1),
                columns,
                primaryKey,
                constraints);
    }

    private static V3Column column(CsvRow row) {
        String references = row.get("references");
        return new V3Column(
                row.get("column"),
                Integer.parseInt(row.get("position")),
                row.get("type"),
                row.get("nullable").equals("yes"),
                defaultExpression(row.get("default")),
                row.get("primary_key").equals("yes"),
                references.isEmpty() ? null : references);
    }

    private static @Nullable String defaultExpression(String words) {
        return words.equals("no") ? null : words.substring("yes: ".length());
    }

    private static V3Constraint constraint(CsvRow row) {
        return new V3Constraint(
                V3Constraint.Kind.of(row.get("kind")),
                row.get("name"),
                List.of(row.get("columns").split(";")),
                row.get("definition_in_words"),
                row.get("deferrable").equals("deferrable, initially deferred"));
    }

    private static BootstrapRow bootstrapRow(CsvRow row) {
        return new BootstrapRow(
                qualifiedName(row),
                row.get("row_id"),
                row.get("natural_key_kind"),
                row.get("natural_key"),
                Collections.unmodifiableMap(namedFacts(row.get("facts"))));
    }

    private static Map<String, String> namedFacts(String facts) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String fact : facts.split("; ")) {
            int sign = fact.indexOf('=');
            if (sign > 0) {
                named.put(fact.substring(0, sign), fact.substring(sign + 1));
            }
        }
        return named;
    }

    private static String qualifiedName(CsvRow row) {
        return row.get("schema") + "." + row.get("table");
    }
}
