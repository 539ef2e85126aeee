package org.openlmis.ghost.schema;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns the CSV facts about v2 into tables. */
final class V2FactsReader {

    private V2FactsReader() {}

    static Map<String, V2Table> tables() {
        Map<String, List<V2Key>> keys =
                CsvFacts.rows("v2-keys.csv").stream()
                        .collect(
                                groupingBy(
                                        row -> row.get("table"),
                                        mapping(V2FactsReader::key, toList())));
        Map<String, List<V2Column>> columns =
                CsvFacts.rows("v2-columns.csv").stream()
                        .collect(
                                groupingBy(
                                        row -> row.get("table"),
                                        TreeMap::new,
                                        mapping(V2FactsReader::column, toList())));
        Map<String, V2Table> tables = new LinkedHashMap<>();
        columns.forEach((name, of) -> tables.put(name, table(name, of, keys)));
        return Collections.unmodifiableMap(tables);
    }

    private static V2Table table(
            String name, List<V2Column> columns, Map<String, List<V2Key>> keysByTable) {
        List<V2Key> keys = keysByTable.getOrDefault(name, List.of());
        List<String> primaryKey =
                keys.stream()
                        .filter(key -> key.kind() == V2Key.Kind.PRIMARY_KEY)
                        .findFirst()
                        .map(V2Key::expressions)
                        .orElse(List.of());
        return new V2Table(name, columns, primaryKey, keys);
    }

    private static V2Column column(CsvRow row) {
        String references = row.get("references");
        return new V2Column(
                row.get("column"),
                Integer.parseInt(row.get("position")),
                row.get("type"),
                row.get("nullable").equals("yes"),
                row.get("has_default").equals("yes"),
                row.get("primary_key").equals("yes"),
                references.isEmpty() ? null : references);
    }

    private static V2Key key(CsvRow row) {
        String condition = row.get("only_rows_where");
        return new V2Key(
                V2Key.Kind.of(row.get("kind")),
                row.get("name"),
                splitAtBlanksOutsideParentheses(row.get("columns")),
                condition.isEmpty() ? null : condition);
    }

    private static List<String> splitAtBlanksOutsideParentheses(String columns) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < columns.length(); i++) {
            char c = columns.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ' ' && depth == 0) {
                parts.add(columns.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(columns.substring(start));
        return parts;
    }
}
