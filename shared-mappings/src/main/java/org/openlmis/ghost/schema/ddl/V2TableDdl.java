package org.openlmis.ghost.schema.ddl;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.openlmis.ghost.schema.V2Column;
import org.openlmis.ghost.schema.V2Key;
import org.openlmis.ghost.schema.V2Table;

/** Renders one v2 table. */
final class V2TableDdl {

    private V2TableDdl() {}

    static String createTable(V2Table table) {
        return table.columns().stream()
                .map(column -> "    " + definition(column))
                .collect(
                        joining(
                                ",\n",
                                "create table " + SqlText.name(table.name()) + " (\n",
                                "\n)"));
    }

    static Stream<String> createKeys(V2Table table) {
        return table.keys().stream()
                .filter(V2TableDdl::isComplete)
                .map(key -> createKey(table.name(), key));
    }

    static Stream<String> addReferences(V2Table table) {
        return table.columns().stream()
                .filter(column -> column.references() != null)
                .map(column -> addReference(table.name(), column));
    }

    /** Whether the facts tell the whole expression; they cut long ones off. */
    static boolean isComplete(V2Key key) {
        return key.expressions().stream().allMatch(V2TableDdl::parenthesesMatch);
    }

    private static boolean parenthesesMatch(String expression) {
        return expression.chars().filter(c -> c == '(').count()
                == expression.chars().filter(c -> c == ')').count();
    }

    private static String definition(V2Column column) {
        return SqlText.name(column.name())
                + " "
                + V2Defaults.typeAndDefault(column)
                + (column.nullable() ? "" : " not null");
    }

    private static String createKey(String table, V2Key key) {
        return switch (key.kind()) {
            case PRIMARY_KEY ->
                    "alter table %s add constraint %s primary key (%s)"
                            .formatted(
                                    SqlText.name(table),
                                    SqlText.name(key.name()),
                                    SqlText.names(key.expressions()));
            case UNIQUE -> createIndex("unique index", table, key);
            case INDEX -> createIndex("index", table, key);
        };
    }

    private static String createIndex(String kind, String table, V2Key key) {
        String condition = key.onlyRowsWhere() == null ? "" : " where " + key.onlyRowsWhere();
        return "create %s %s on %s (%s)%s"
                .formatted(
                        kind,
                        SqlText.name(key.name()),
                        SqlText.name(table),
                        key.expressions().stream().map(V2TableDdl::term).collect(joining(", ")),
                        condition);
    }

    private static String term(String expression) {
        return expression.contains("(") ? expression : SqlText.name(expression);
    }

    private static String addReference(String table, V2Column column) {
        String[] target = String.valueOf(column.references()).split("\\.");
        return "alter table %s add foreign key (%s) references %s (%s)"
                .formatted(
                        SqlText.name(table),
                        SqlText.name(column.name()),
                        SqlText.name(target[0]),
                        SqlText.name(target[1]));
    }
}
