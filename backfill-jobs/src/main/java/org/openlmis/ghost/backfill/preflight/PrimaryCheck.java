package org.openlmis.ghost.backfill.preflight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Whether v2's primary tells its WAL position, from which barriers are made. */
final class PrimaryCheck implements Check {

    private static final String IS_STANDBY = "select pg_is_in_recovery()";
    private static final String MAY_SEE_POSITION =
            "select has_function_privilege('pg_current_wal_flush_lsn()', 'EXECUTE')";
    private static final String GRANT =
            """
            select format('GRANT EXECUTE ON FUNCTION pg_current_wal_flush_lsn() TO %I', current_user)
            """;

    @Override
    public List<Finding> findings(Connection connection) throws SQLException {
        if (Query.isTrue(connection, IS_STANDBY)) {
            return List.of(
                    Finding.error(
                            Code.NOT_WRITABLE,
                            Preflight.PRIMARY,
                            "is a standby",
                            "let ghost.source.primary.url name the server that v2 writes to"));
        }
        if (!Query.isTrue(connection, MAY_SEE_POSITION)) {
            return List.of(
                    Finding.error(
                            Code.WAL_POSITION,
                            Preflight.PRIMARY,
                            "its user may not see the WAL position",
                            "run as superuser: " + Query.text(connection, GRANT)));
        }
        return List.of(
                Finding.ok(Code.WAL_POSITION, Preflight.PRIMARY, "its WAL position is visible"));
    }
}
