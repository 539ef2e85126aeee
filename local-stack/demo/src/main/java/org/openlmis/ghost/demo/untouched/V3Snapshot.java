package org.openlmis.ghost.demo.untouched;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openlmis.ghost.mapping.Bootstrap;

/**
 * What must be the same before and after: the definitions of v3's own schemas, and every row in
 * them that was there before and has an id that this system never gives.
 *
 * @param lines one per column, constraint, index, trigger, function, view, sequence and row
 */
public record V3Snapshot(SortedSet<String> lines) {

    private static final String LIST_SCHEMAS =
            """
            select nspname from pg_namespace
            where nspname not like 'pg\\_%' and nspname <> all (array['information_schema', 'public',
                'landing', 'ghost', 'batch'])
            order by 1""";

    /** What {@code pg_dump --schema-only} would print of schemas, in short. */
    private static final String DESCRIBE =
            """
            with own as (select oid, nspname from pg_namespace where nspname = any (?)),
                relation as (
                    select c.*, nspname || '.' || relname as name
                    from pg_class c join own on own.oid = relnamespace)
            select 'relation ' || name || ' ' || relkind::text || relpersistence::text
                || relreplident::text
                || coalesce(relacl, acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner))::text
            from relation
            union all
            select 'column ' || name || '.' || attname || ' ' || attnum || ' '
                || format_type(atttypid, atttypmod) || attnotnull
                || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
            from relation r join pg_attribute on attrelid = r.oid and attnum > 0 and not attisdropped
            left join pg_attrdef on adrelid = attrelid and adnum = attnum
            union all
            select 'constraint ' || name || '.' || conname || ' ' || pg_get_constraintdef(c.oid)
            from relation r join pg_constraint c on conrelid = r.oid
            union all
            select pg_get_indexdef(oid) from relation where relkind = 'i'
            union all
            select pg_get_triggerdef(t.oid) || tgenabled::text
            from relation r join pg_trigger t on tgrelid = r.oid where not tgisinternal
            union all
            select 'view ' || name || ' ' || pg_get_viewdef(oid) from relation where relkind = 'v'
            union all
            select 'rule ' || pg_get_ruledef(u.oid) from relation r join pg_rewrite u on ev_class = r.oid
            union all
            select pg_get_functiondef(p.oid) from pg_proc p join own on own.oid = pronamespace
            where prokind in ('f', 'p')""";

    private static final String LIST_TABLES_WITH_ID =
            """
            select quote_ident(nspname) || '.' || quote_ident(relname)
            from pg_class c join pg_namespace n on n.oid = relnamespace
            join pg_attribute on attrelid = c.oid and attname = 'id' and atttypid = 'uuid'::regtype
            where nspname = any (?) and relkind = 'r'
            order by 1""";

    /** Rows whose id is no version-5 UUID and that stand for no v2 row, each as a digest. */
    private static final String DIGEST_NATIVE_ROWS =
            """
            select 'row %1$s ' || id || ' ' || md5(t::text) from %1$s t
            where substring(id::text from 15 for 1) <> '5' and id <> '%2$s'""";

    /** Only the definitions. */
    public static V3Snapshot definitions(Connection v3) throws SQLException {
        String[] schemas = texts(v3, LIST_SCHEMAS).toArray(String[]::new);
        return new V3Snapshot(new TreeSet<>(texts(v3, DESCRIBE, schemas)));
    }

    /** Definitions and rows, which need not be of the same moment. */
    public static V3Snapshot of(Connection v3) throws SQLException {
        String[] schemas = texts(v3, LIST_SCHEMAS).toArray(String[]::new);
        SortedSet<String> lines = new TreeSet<>(definitions(v3).lines);
        for (String table : texts(v3, LIST_TABLES_WITH_ID, schemas)) {
            lines.addAll(
                    texts(
                            v3,
                            DIGEST_NATIVE_ROWS.formatted(
                                    table, Bootstrap.FACILITY_TYPE_WAREHOUSE)));
        }
        return new V3Snapshot(lines);
    }

    /** Lines of this snapshot that the later one lacks, and the other way round. */
    public List<String> differences(V3Snapshot later) {
        List<String> differences = new ArrayList<>();
        lines.stream()
                .filter(line -> !later.lines.contains(line))
                .forEach(line -> differences.add("gone: " + line));
        later.lines.stream()
                .filter(line -> !lines.contains(line))
                .forEach(line -> differences.add("new: " + line));
        return differences;
    }

    private static List<String> texts(Connection connection, String sql, String... schemas)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            if (schemas.length > 0) {
                query.setArray(1, connection.createArrayOf("text", schemas));
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    texts.add(result.getString(1));
                }
            }
            return texts;
        }
    }
}
