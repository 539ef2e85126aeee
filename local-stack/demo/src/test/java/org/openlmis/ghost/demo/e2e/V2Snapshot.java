package org.openlmis.ghost.demo.e2e;

import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Everything that is defined in v2, without the order of columns. */
record V2Snapshot(SortedSet<String> lines) {

    private static final String DESCRIBE =
            """
            select 'relation ' || c.oid::regclass || ' ' || relkind::text || relreplident::text
            from pg_class c where relnamespace = 'public'::regnamespace
            union all
            select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' '
                || is_nullable || coalesce(column_default, '')
            from information_schema.columns where table_schema = 'public'
            union all
            select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid)
            from pg_constraint where connamespace = 'public'::regnamespace
            union all
            select 'trigger ' || tgname from pg_trigger where not tgisinternal
            union all
            select 'event trigger ' || evtname from pg_event_trigger
            union all
            select 'function ' || oid::regprocedure from pg_proc
            where pronamespace = 'public'::regnamespace
            union all
            select 'schema ' || nspname from pg_namespace
            where nspname not like 'pg\\_temp%' and nspname not like 'pg\\_toast\\_temp%'
            union all
            select 'role ' || rolname from pg_roles
            union all
            select 'publication ' || pubname from pg_publication
            union all
            select 'slot ' || slot_name from pg_replication_slots where not temporary""";

    static V2Snapshot of(Database v2) throws SQLException {
        return new V2Snapshot(new TreeSet<>(v2.texts(DESCRIBE)));
    }

    /** What is defined here and not there. */
    List<String> without(V2Snapshot other) {
        return lines.stream().filter(line -> !other.lines.contains(line)).toList();
    }
}
