package org.openlmis.ghost.drift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.TableDeclaration;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.V2Column;
import org.openlmis.ghost.schema.V2Table;

/**
 * Compares what entities read with the live v2 schema.
 *
 * <p>An entity needs every landed column of its own tables, because a chunk of it reads them all,
 * and of other tables the columns its look-ups read. A narrower type is as bad as another one:
 * PostgreSQL rewrites the values without an event for any row.
 */
final class V2Comparison {

    private final MappingCatalogue catalogue;
    private final SchemaFacts facts;

    V2Comparison(MappingCatalogue catalogue, SchemaFacts facts) {
        this.catalogue = catalogue;
        this.facts = facts;
    }

    /** The tables to look at, {@code schema.table}. */
    Set<String> tables() {
        Set<String> tables = new LinkedHashSet<>();
        catalogue.tables().forEach(table -> tables.add(qualified(table.table())));
        return tables;
    }

    List<Finding> findings(Map<String, LiveTable> live) {
        List<Finding> all = new ArrayList<>();
        for (EntityDefinition<?> entity : catalogue.entities()) {
            columnsRead(entity)
                    .forEach(
                            (table, columns) -> {
                                LiveTable there = live.get(qualified(table));
                                all.addAll(findings(entity, table, columns, there));
                            });
        }
        return all;
    }

    private Map<String, Set<String>> columnsRead(EntityDefinition<?> entity) {
        Map<String, Set<String>> read = new LinkedHashMap<>();
        for (String table : entity.tableNames()) {
            read.put(table, new LinkedHashSet<>(catalogue.landedColumns(table)));
        }
        entity.lookups()
                .forEach(
                        lookup ->
                                read.computeIfAbsent(lookup.table(), any -> new LinkedHashSet<>())
                                        .addAll(lookup.shape().columnNames()));
        return read;
    }

    private List<Finding> findings(
            EntityDefinition<?> entity, String table, Set<String> read, @Nullable LiveTable live) {
        Findings findings = new Findings(entity, Side.V2, table);
        if (live == null) {
            findings.blocking(
                    Finding.Code.TABLE_MISSING,
                    "",
                    "table",
                    null,
                    "bring the table back in v2, or change " + findings.mapping());
            return findings.found();
        }
        V2Table believed = facts.v2Table(table);
        compareKey(findings, catalogue.table(table), live);
        List<LiveTable.Column> unknown = unknown(table, live);
        read.forEach(column -> compare(findings, believed.column(column), live, unknown));
        if (catalogue.owner(table).equals(entity)) {
            compareTheRest(findings, table, live, unknown);
        }
        return findings.found();
    }

    private static void compareKey(Findings findings, TableDeclaration<?> table, LiveTable live) {
        if (!live.primaryKey().equals(table.keyColumns())) {
            findings.blocking(
                    Finding.Code.KEY_CHANGED,
                    "",
                    String.join(", ", table.keyColumns()),
                    live.primaryKey().isEmpty() ? null : String.join(", ", live.primaryKey()),
                    "make it the primary key in v2 again, or change " + findings.mapping());
        }
    }

    private static void compare(
            Findings findings, V2Column believed, LiveTable table, List<LiveTable.Column> unknown) {
        LiveTable.Column live = table.column(believed.name());
        if (live == null) {
            findings.blocking(
                    Finding.Code.COLUMN_MISSING,
                    believed.name(),
                    believed.type(),
                    null,
                    "bring the column back in v2, or change %s%s"
                            .formatted(findings.mapping(), renamedTo(believed, unknown)));
            return;
        }
        compareType(findings, believed, live.type());
    }

    private static String renamedTo(V2Column missing, List<LiveTable.Column> unknown) {
        List<LiveTable.Column> fitting =
                unknown.stream().filter(column -> column.type().equals(missing.type())).toList();
        return fitting.size() == 1
                ? " (renamed? %s is new and of the same type)".formatted(fitting.get(0).name())
                : "";
    }

    private static void compareType(Findings findings, V2Column believed, String live) {
        String name = believed.name();
        switch (ColumnType.parse(live).comparedWith(ColumnType.parse(believed.type()))) {
            case SAME -> {}
            case WIDER ->
                    findings.harmless(
                            Finding.Code.COLUMN_WIDENED,
                            name,
                            believed.type(),
                            live,
                            "nothing to do; v3 may have to cut longer values");
            case NARROWER, OTHER ->
                    findings.blocking(
                            Finding.Code.COLUMN_RETYPED,
                            name,
                            believed.type(),
                            live,
                            "give the column its type back in v2, or change the facts about v2 and "
                                    + findings.mapping());
        }
    }

    private void compareTheRest(
            Findings findings, String table, LiveTable live, List<LiveTable.Column> unknown) {
        unknown.forEach(
                column ->
                        findings.harmless(
                                Finding.Code.COLUMN_ADDED,
                                column.name(),
                                null,
                                column.type(),
                                "read it or leave it behind in " + findings.mapping()));
        catalogue.table(table).leftBehind().keySet().stream()
                .filter(column -> live.column(column) == null)
                .sorted()
                .forEach(
                        column ->
                                findings.harmless(
                                        Finding.Code.LEFT_BEHIND_MISSING,
                                        column,
                                        facts.v2Table(table).column(column).type(),
                                        null,
                                        "no longer leave it behind in " + findings.mapping()));
    }

    private List<LiveTable.Column> unknown(String table, LiveTable live) {
        Set<String> known = new LinkedHashSet<>(catalogue.landedColumns(table));
        known.addAll(catalogue.table(table).leftBehind().keySet());
        return live.columns().values().stream()
                .filter(column -> !known.contains(column.name()))
                .toList();
    }

    private static String qualified(String table) {
        return "public." + table;
    }
}
