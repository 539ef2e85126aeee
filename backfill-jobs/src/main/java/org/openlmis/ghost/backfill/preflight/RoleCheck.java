package org.openlmis.ghost.backfill.preflight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Whether the user may do more than it needs; everything works then, and mistakes cost more.
 *
 * @param place the setting of its database
 * @param excess a query that is true if it may
 * @param remedy who to be instead
 */
record RoleCheck(String place, String excess, String remedy) implements Check {

    private static final String WHO_AM_I = "select quote_ident(current_user)";

    private static final String MAY_WRITE_V2 =
            """
            select rolsuper or exists (
                select from pg_class where relnamespace = to_regnamespace('public')
                   and relkind in ('r', 'p')
                   and has_table_privilege(oid, 'INSERT, UPDATE, DELETE, TRUNCATE'))
              from pg_roles where rolname = current_user
            """;

    private static final String MAY_ALTER_V3 =
            """
            select rolsuper or exists (
                select from pg_namespace
                 where nspname in ('fulfillment', 'referencedata', 'requisition', 'stockmanagement')
                   and has_schema_privilege(oid, 'CREATE'))
              from pg_roles where rolname = current_user
            """;

    static RoleCheck ofReader(String place) {
        return new RoleCheck(
                place,
                MAY_WRITE_V2,
                "run scripts/sql/v2-roles.sql on v2's primary, and let %s.username be ghost_reader"
                        .formatted(place));
    }

    static RoleCheck ofWriter(String place) {
        return new RoleCheck(
                place,
                MAY_ALTER_V3,
                "run scripts/sql/v3-roles.sql in v3's database, and let %s.username be ghost_writer"
                        .formatted(place));
    }

    @Override
    public List<Finding> findings(Connection connection) throws SQLException {
        String role = Query.text(connection, WHO_AM_I);
        return List.of(
                Query.isTrue(connection, excess)
                        ? Finding.hint(
                                Code.ROLE_TOO_STRONG,
                                place,
                                "user %s may do more than it needs".formatted(role),
                                remedy)
                        : Finding.ok(
                                Code.ROLE_TOO_STRONG,
                                place,
                                "user %s may do no more than it needs".formatted(role)));
    }
}
