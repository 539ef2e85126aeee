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
import org.openlmis.ghost.mapping.TargetColumn;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.V3Column;
import org.openlmis.ghost.schema.V3Table;

/** Compares what entities write with the live v3 schema. */
final class V3Comparison {

    private final MappingCatalogue catalogue;
    private final SchemaFacts facts;

    V3Comparison(MappingCatalogue catalogue, SchemaFacts facts) {
        this.catalogue = catalogue;
        this.facts = facts;
    }

    /** The tables to look at, {@code schema.table}. */
    Set<String> tables() {
        Set<String> tables = new LinkedHashSet<>();
        catalogue.entities().forEach(entity -> tables.addAll(columnsWritten(entity).keySet()));
        return tables;
    }

    List<Finding> findings(Map<String, LiveTable> live) {
        List<Finding> all = new ArrayList<>();
        for (EntityDefinition<?> entity : catalogue.entities()) {
            columnsWritten(entity)
                    .forEach(
                            (table, written) ->
                                    all.addAll(findings(entity, table, written, live.get(table))));
        }
        return all;
    }

    /** Per table the columns that an entity writes, and whether v3 may be without them. */
    private static Map<String, Map<String, Boolean>> columnsWritten(EntityDefinition<?> entity) {
        Map<String, Map<String, Boolean>> written = new LinkedHashMap<>();
        for (TargetTable<?, ?> target : entity.targets()) {
            Map<String, Boolean> columns =
                    written.computeIfAbsent(target.name(), any -> new LinkedHashMap<>());
            target.columns()
                    .forEach(
                            column ->
                                    columns.put(
                                            column.name(),
                                            column.kind() == TargetColumn.Kind.OPTIONAL_VALUE));
        }
        return written;
    }

    private List<Finding> findings(
            EntityDefinition<?> entity,
            String table,
            Map<String, Boolean> written,
            @Nullable LiveTable live) {
        Findings findings = new Findings(entity, Side.V3, table);
        if (live == null) {
            findings.blocking(
                    Finding.Code.TABLE_MISSING,
                    "",
                    "table",
                    null,
                    "bring the table back in v3, or change " + findings.mapping());
            return findings.found();
        }
        written.forEach((column, optional) -> compare(findings, table, column, optional, live));
        live.columns().values().stream()
                .filter(column -> column.demanded() && !written.containsKey(column.name()))
                .forEach(column -> demand(findings, column));
        return findings.found();
    }

    private void compare(
            Findings findings, String table, String name, boolean optional, LiveTable liveTable) {
        LiveTable.Column live = liveTable.column(name);
        V3Column believed = find(table, name);
        if (live == null && !optional) {
            findings.blocking(
                    Finding.Code.COLUMN_MISSING,
                    name,
                    believed == null ? null : believed.type(),
                    null,
                    "bring the column back in v3, or change " + findings.mapping());
        }
        if (live != null && believed != null) {
            compareType(findings, believed, live.type());
            compareNullness(findings, believed, live);
        }
    }

    /** Columns of PostGIS are in no facts, since they depend on the installation. */
    private @Nullable V3Column find(String table, String name) {
        V3Table believed = facts.v3Table(table);
        for (V3Column column : believed.columns()) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        return null;
    }

    private static void compareType(Findings findings, V3Column believed, String live) {
        String name = believed.name();
        String remedy =
                "give the column its type back in v3, or change the facts about v3 and "
                        + findings.mapping();
        switch (ColumnType.parse(live).comparedWith(ColumnType.parse(believed.type()))) {
            case SAME -> {}
            case WIDER ->
                    findings.harmless(
                            Finding.Code.COLUMN_WIDENED,
                            name,
                            believed.type(),
                            live,
                            "nothing to do; change the facts about v3 to use the room");
            case NARROWER ->
                    findings.blocking(
                            Finding.Code.COLUMN_NARROWED, name, believed.type(), live, remedy);
            case OTHER ->
                    findings.blocking(
                            Finding.Code.COLUMN_RETYPED, name, believed.type(), live, remedy);
        }
    }

    private static void compareNullness(
            Findings findings, V3Column believed, LiveTable.Column live) {
        if (believed.nullable() && live.notNull()) {
            findings.harmless(
                    Finding.Code.COLUMN_REQUIRED,
                    believed.name(),
                    believed.type(),
                    live.type() + " not null",
                    "v3 refuses rows without a value; give one in " + findings.mapping());
        }
    }

    private static void demand(Findings findings, LiveTable.Column column) {
        findings.blocking(
                Finding.Code.COLUMN_REQUIRED,
                column.name(),
                null,
                column.type() + " not null",
                "give the column a default in v3, or a value in " + findings.mapping());
    }
}
