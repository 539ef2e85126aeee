package org.openlmis.ghost.backfill.preflight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether tables exist and may be used.
 *
 * @param place the setting of their database
 * @param tables as {@code schema.table}
 * @param rights such as {@code SELECT}
 * @param wanted what the database should be, for the case that tables are missing
 */
record TableRights(String place, List<String> tables, List<String> rights, String wanted)
        implements Check {

    private static final String FIND_MISSING =
            """
            select name from unnest(?) name
             where not exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                where n.nspname || '.' || c.relname = name)
             order by name
            """;

    private static final String FIND_CLOSED_SCHEMAS =
            """
            select distinct quote_ident(n.nspname) from unnest(?) name
              join pg_namespace n on n.nspname = split_part(name, '.', 1)
             where not has_schema_privilege(n.oid, 'USAGE')
            """;

    private static final String FIND_FORBIDDEN =
            """
            select distinct name from unnest(?) name
              join pg_namespace n on n.nspname = split_part(name, '.', 1)
              join pg_class c on c.relnamespace = n.oid and c.relname = split_part(name, '.', 2)
             cross join unnest(?) wanted
             where not has_table_privilege(c.oid, wanted)
             order by name
            """;

    private static final String WHO_AM_I = "select quote_ident(current_user)";

    @Override
    public List<Finding> findings(Connection connection) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        missing(connection).ifPresent(findings::add);
        forbidden(connection).ifPresent(findings::add);
        if (findings.isEmpty()) {
            findings.add(
                    Finding.ok(
                            Code.TABLE_RIGHTS,
                            place,
                            "%d tables with %s"
                                    .formatted(tables.size(), String.join(", ", rights))));
        }
        return findings;
    }

    private Optional<Finding> missing(Connection connection) throws SQLException {
        List<String> missing = Query.texts(connection, FIND_MISSING, tables);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.error(
                                Code.TABLES,
                                place,
                                "tables are missing: " + String.join(", ", missing),
                                "let %s.url name %s".formatted(place, wanted)));
    }

    private Optional<Finding> forbidden(Connection connection) throws SQLException {
        List<String> schemas = Query.texts(connection, FIND_CLOSED_SCHEMAS, tables);
        List<String> forbidden = Query.texts(connection, FIND_FORBIDDEN, tables, rights);
        if (schemas.isEmpty() && forbidden.isEmpty()) {
            return Optional.empty();
        }
        String role = Query.text(connection, WHO_AM_I);
        List<String> grants = new ArrayList<>();
        if (!schemas.isEmpty()) {
            grants.add(
                    "GRANT USAGE ON SCHEMA %s TO %s".formatted(String.join(", ", schemas), role));
        }
        if (!forbidden.isEmpty()) {
            grants.add(
                    "GRANT %s ON %s TO %s"
                            .formatted(
                                    String.join(", ", rights), String.join(", ", forbidden), role));
        }
        return Optional.of(
                Finding.error(
                        Code.TABLE_RIGHTS,
                        place,
                        "user %s may not use %d tables"
                                .formatted(role, Math.max(forbidden.size(), schemas.size())),
                        "run as owner: " + String.join("; ", grants)));
    }
}
