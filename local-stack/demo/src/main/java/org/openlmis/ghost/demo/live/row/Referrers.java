package org.openlmis.ghost.demo.live.row;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.V2Column;
import org.openlmis.ghost.schema.V2Table;

/** Knows who may refer to a row, so that only rows nobody would miss are deleted. Immutable. */
public final class Referrers {

    private static final String NO_ROW = "not exists (select from %s where %s = picked.%s)";

    private final SchemaFacts facts;

    /** As those facts have it. */
    public Referrers(SchemaFacts facts) {
        this.facts = facts;
    }

    /** A condition on {@code picked} rows of a table that no row of other tables would miss. */
    public String none(String table, String... otherThan) {
        List<String> ignored = List.of(otherThan);
        return facts.v2Tables().stream()
                .filter(referrer -> !ignored.contains(referrer.name()))
                .flatMap(
                        referrer ->
                                referrer.columns().stream()
                                        .filter(column -> refersTo(table, column))
                                        .map(column -> noRow(referrer, column, table)))
                .collect(joining("\nand "));
    }

    /** The same for rows that refer to it by that key, such as a product's code. */
    public String noneBy(String table, String key) {
        return facts.v2Tables().stream()
                .flatMap(
                        referrer ->
                                referrer.columns().stream()
                                        .filter(
                                                column ->
                                                        (table + "." + key)
                                                                .equals(column.references()))
                                        .map(column -> noRow(referrer, column, table)))
                .collect(joining("\nand "));
    }

    private static boolean refersTo(String table, V2Column column) {
        String references = column.references();
        return references != null && references.startsWith(table + ".");
    }

    private static String noRow(V2Table referrer, V2Column column, String table) {
        String key = String.valueOf(column.references()).substring(table.length() + 1);
        return NO_ROW.formatted(referrer.name(), column.name(), key);
    }
}
