package org.openlmis.ghost.schema.ddl;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.openlmis.ghost.schema.V3Column;
import org.openlmis.ghost.schema.V3Constraint;
import org.openlmis.ghost.schema.V3Table;

/** Renders one v3 table. */
final class V3TableDdl {

    private V3TableDdl() {}

    static String createTable(V3Table table) {
        return table.columns().stream()
                .map(column -> "    " + definition(column))
                .collect(
                        joining(
                                ",\n",
                                "create table " + SqlText.qualified(table.qualifiedName()) + " (\n",
                                "\n)"));
    }

    static Stream<String> createKeys(V3Table table) {
        return table.constraints().stream().flatMap(constraint -> createKey(table, constraint));
    }

    static Stream<String> addReferences(V3Table table) {
        return table.constraints().stream()
                .filter(constraint -> constraint.kind() == V3Constraint.Kind.FOREIGN_KEY)
                .map(constraint -> addConstraint(table, constraint, foreignKey(constraint)));
    }

    private static String definition(V3Column column) {
        String defaultExpression = column.defaultExpression();
        return SqlText.name(column.name())
                + " "
                + column.type()
                + (defaultExpression == null ? "" : " default " + defaultExpression)
                + (column.nullable() ? "" : " not null");
    }

    private static Stream<String> createKey(V3Table table, V3Constraint constraint) {
        return switch (constraint.kind()) {
            case PRIMARY_KEY ->
                    Stream.of(addConstraint(table, constraint, key("primary key", constraint)));
            case UNIQUE -> Stream.of(addConstraint(table, constraint, key("unique", constraint)));
            case UNIQUE_INDEX, PARTIAL_UNIQUE_INDEX -> Stream.of(createIndex(table, constraint));
            case FOREIGN_KEY, CONSTRAINT_TRIGGER -> Stream.of();
        };
    }

    private static String addConstraint(V3Table table, V3Constraint constraint, String rule) {
        return "alter table %s add constraint %s %s%s"
                .formatted(
                        SqlText.qualified(table.qualifiedName()),
                        SqlText.name(constraint.name()),
                        rule,
                        constraint.deferred() ? " deferrable initially deferred" : "");
    }

    private static String key(String kind, V3Constraint constraint) {
        return "%s (%s)".formatted(kind, SqlText.names(constraint.columns()));
    }

    private static String createIndex(V3Table table, V3Constraint constraint) {
        ConstraintWords words = new ConstraintWords(constraint.text());
        return "create unique index %s on %s (%s)%s"
                .formatted(
                        SqlText.name(constraint.name()),
                        SqlText.qualified(table.qualifiedName()),
                        constraint.columns().stream().map(words::indexTerm).collect(joining(", ")),
                        words.condition());
    }

    private static String foreignKey(V3Constraint constraint) {
        ConstraintWords words = new ConstraintWords(constraint.text());
        return "foreign key (%s) references %s"
                .formatted(SqlText.names(constraint.columns()), words.target());
    }
}
