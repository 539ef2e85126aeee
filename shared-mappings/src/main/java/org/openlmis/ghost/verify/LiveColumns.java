package org.openlmis.ghost.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openlmis.ghost.mapping.TargetColumn;
import org.openlmis.ghost.mapping.TargetTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Finds which written columns v3 has and of which types, since not every v3 has all of them. */
final class LiveColumns {

    private static final String READ_TYPES =
            """
            select attname, format_type(atttypid, atttypmod) from pg_attribute
            where attrelid = to_regclass(?) and attnum > 0 and not attisdropped\
            """;

    private final JdbcTemplate target;

    LiveColumns(JdbcTemplate target) {
        this.target = target;
    }

    /** The types of a table's columns by name; empty if v3 has no such table. */
    Map<String, String> types(String table) {
        Map<String, String> types = new HashMap<>();
        target.query(
                READ_TYPES,
                (RowCallbackHandler) row -> types.put(row.getString(1), row.getString(2)),
                table);
        return types;
    }

    /** How to compare a table; columns that alone cause no write are left out. */
    ComparisonSql comparisonOf(TargetTable<?, ?> table) {
        Map<String, String> live = types(table.name());
        List<String> columns = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (TargetColumn<?, ?> column : table.columns()) {
            String type = live.get(column.name());
            if (type == null && column.kind() != TargetColumn.Kind.OPTIONAL_VALUE) {
                throw new IllegalStateException(
                        "v3 has no column %s.%s, which a mapping writes: bring it back, or change the mapping"
                                .formatted(table.name(), column.name()));
            }
            if (type != null && column.isCompared()) {
                columns.add(column.name());
                types.add(type);
            }
        }
        return new ComparisonSql(table, List.copyOf(columns), List.copyOf(types));
    }
}
