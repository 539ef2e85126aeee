package org.openlmis.ghost.ddl;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What PostgreSQL's catalog says of one schema, one sorted line per column, constraint, index … */
final class SchemaCatalog {

    private static final String DESCRIBE =
            """
            with relation as (
                select c.oid, c.relname, c.relkind
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = ?
            )
            select 'column ' || relname || '.' || attname || ' #' || attnum
                   || ' ' || format_type(atttypid, atttypmod)
                   || case when attnotnull then ' not null' else '' end
                   || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
            from relation join pg_attribute a on attrelid = oid and attnum > 0 and not attisdropped
            left join pg_attrdef on adrelid = attrelid and adnum = attnum
            where relkind = 'r'
            union all
            select 'constraint ' || relname || '.' || conname || ' ' || pg_get_constraintdef(c.oid)
            from relation r join pg_constraint c on conrelid = r.oid
            union all
            select 'index ' || pg_get_indexdef(oid) from relation where relkind = 'i'
            union all
            select 'sequence ' || relname || ' ' || format_type(seqtypid, null) || ' from '
                   || seqstart || ' by ' || seqincrement || ' in ' || seqmin || '..' || seqmax
                   || ' cache ' || seqcache || case when seqcycle then ' cycle' else '' end
            from relation join pg_sequence on seqrelid = oid
            union all
            select 'relation ' || relkind::text || ' ' || relname from relation
            order by 1
            """;

    private SchemaCatalog() {}

    static List<String> of(String schema, DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(DESCRIBE)) {
            query.setString(1, schema);
            var lines = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines;
        }
    }
}
