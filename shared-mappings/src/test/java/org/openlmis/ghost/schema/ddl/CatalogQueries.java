package org.openlmis.ghost.schema.ddl;

/** What PostgreSQL's catalog says about the tables somebody created. */
final class CatalogQueries {

    /** {@code schema.table.column type[ not null][ default]} of every column. */
    static final String COLUMNS =
            """
            select n.nspname || '.' || c.relname || '.' || a.attname || ' '
                || format_type(a.atttypid, a.atttypmod)
                || case when a.attnotnull then ' not null' else '' end
                || case when a.atthasdef then ' default' else '' end
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
            join pg_namespace n on n.oid = c.relnamespace
            where a.attnum > 0
                and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')\
            """;

    /** {@code schema.name} of every key, reference and constraint trigger. */
    static final String CONSTRAINTS =
            """
            select connamespace::regnamespace || '.' || conname
            from pg_constraint
            where contype in ('p', 'u', 'f', 't')
                and connamespace not in (
                    'pg_catalog'::regnamespace, 'information_schema'::regnamespace)
            union all
            select relnamespace::regnamespace || '.' || relname
            from pg_index
            join pg_class on pg_class.oid = indexrelid
            where indisunique
                and relnamespace not in ('pg_catalog'::regnamespace, 'pg_toast'::regnamespace)
                and not exists (
                    select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))\
            """;

    /** The name of every constraint that is checked at commit. */
    static final String DEFERRED =
            "select conname from pg_constraint where condeferrable and condeferred";

    /** The name of every index of v2. */
    static final String V2_INDEXES = "select indexname from pg_indexes where schemaname = 'public'";

    /** How many foreign keys there are. */
    static final String REFERENCES = "select count(*) from pg_constraint where contype = 'f'";

    private CatalogQueries() {}
}
