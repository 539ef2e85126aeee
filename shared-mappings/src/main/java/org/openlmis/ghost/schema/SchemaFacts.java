package org.openlmis.ghost.schema;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Everything known about the v2 and v3 schemas without asking a database: what mappings declare
 * against, drift detection compares with and the local stack is built from.
 *
 * <p>Immutable and thread-safe. All names are lower case. Names the facts do not know are refused
 * with an {@link IllegalArgumentException} that says which.
 */
public final class SchemaFacts {

    private final Map<String, V2Table> v2Tables;
    private final Map<String, V3Table> v3Tables;
    private final Map<String, List<BootstrapRow>> bootstrapRows;

    private SchemaFacts(
            Map<String, V2Table> v2Tables,
            Map<String, V3Table> v3Tables,
            Map<String, List<BootstrapRow>> bootstrapRows) {
        this.v2Tables = v2Tables;
        this.v3Tables = v3Tables;
        this.bootstrapRows = bootstrapRows;
    }

    /** Reads the facts that ship with this library. */
    public static SchemaFacts load() {
        return new SchemaFacts(
                V2FactsReader.tables(), V3FactsReader.tables(), V3FactsReader.bootstrapRows());
    }

    /** All v2 tables, by name. */
    public Collection<V2Table> v2Tables() {
        return v2Tables.values();
    }

    /** All v3 tables, by schema and name. */
    public Collection<V3Table> v3Tables() {
        return v3Tables.values();
    }

    /** The v2 table of that name. */
    public V2Table v2Table(String name) {
        V2Table table = v2Tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("v2 has no table " + name);
        }
        return table;
    }

    /** The v3 table of that name, given as {@code schema.table}. */
    public V3Table v3Table(String schemaDotTable) {
        V3Table table = v3Tables.get(schemaDotTable);
        if (table == null) {
            throw new IllegalArgumentException("v3 has no table " + schemaDotTable);
        }
        return table;
    }

    /** The rows v3 itself puts into a table, given as {@code schema.table}; empty if none. */
    public List<BootstrapRow> bootstrapRows(String schemaDotTable) {
        return bootstrapRows.getOrDefault(v3Table(schemaDotTable).qualifiedName(), List.of());
    }
}
