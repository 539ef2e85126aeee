package org.openlmis.ghost.drift;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads from a live database how the tables that mappings know look now, with one query. */
final class LiveCatalog {

    private static final String READ_COLUMNS =
            """
            select n.nspname || '.' || c.relname as table_name,
                a.attname,
                format_type(a.atttypid, a.atttypmod) as type,
                a.attnotnull,
                a.attnotnull and not a.atthasdef and a.attidentity = '' as demanded,
                array_position(k.indkey::int2[], a.attnum) as key_position
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            left join pg_index k on k.indrelid = c.oid and k.indisprimary
            where c.relkind in ('r', 'p') and n.nspname || '.' || c.relname = any (?)
            order by table_name, a.attnum\
            """;

    private LiveCatalog() {}

    /**
     * The tables that are there, by name.
     *
     * @param tables {@code schema.table}
     */
    static Map<String, LiveTable> read(Connection database, Collection<String> tables)
            throws SQLException {
        Array names = database.createArrayOf("text", tables.toArray());
        try (PreparedStatement query = database.prepareStatement(READ_COLUMNS)) {
            query.setArray(1, names);
            try (ResultSet rows = query.executeQuery()) {
                return tables(rows);
            }
        }
    }

    private static Map<String, LiveTable> tables(ResultSet rows) throws SQLException {
        Map<String, Map<String, LiveTable.Column>> columns = new LinkedHashMap<>();
        Map<String, TreeMap<Integer, String>> keys = new LinkedHashMap<>();
        while (rows.next()) {
            String table = rows.getString("table_name");
            LiveTable.Column column = column(rows);
            columns.computeIfAbsent(table, any -> new LinkedHashMap<>()).put(column.name(), column);
            int position = rows.getInt("key_position");
            if (!rows.wasNull()) {
                keys.computeIfAbsent(table, any -> new TreeMap<>()).put(position, column.name());
            }
        }
        Map<String, LiveTable> tables = new LinkedHashMap<>();
        columns.forEach(
                (table, of) -> {
                    TreeMap<Integer, String> key = keys.getOrDefault(table, new TreeMap<>());
                    tables.put(table, new LiveTable(of, List.copyOf(key.values())));
                });
        return tables;
    }

    private static LiveTable.Column column(ResultSet row) throws SQLException {
        return new LiveTable.Column(
                row.getString("attname"),
                row.getString("type"),
                row.getBoolean("attnotnull"),
                row.getBoolean("demanded"));
    }
}
