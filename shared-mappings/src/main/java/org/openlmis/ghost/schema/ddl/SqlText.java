package org.openlmis.ghost.schema.ddl;

import static java.util.stream.Collectors.joining;

import java.util.Collection;

/** Writes names and values as SQL text; names are quoted always, because some are keywords. */
final class SqlText {

    private SqlText() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String names(Collection<String> names) {
        return names.stream().map(SqlText::name).collect(joining(", "));
    }

    static String qualified(String schemaDotTable) {
        int dot = schemaDotTable.indexOf('.');
        return name(schemaDotTable.substring(0, dot))
                + "."
                + name(schemaDotTable.substring(dot + 1));
    }

    static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
