package org.openlmis.ghost.backfill.preflight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether v2 writes what capturing needs into its WAL.
 *
 * @param tables as {@code schema.table}
 */
record CaptureCheck(List<String> tables) implements Check {

    private static final String WAL_LEVEL = "select current_setting('wal_level')";

    private static final String FIND_WITHOUT_IDENTITY =
            """
            select name from unnest(?) name
              join pg_namespace n on n.nspname = split_part(name, '.', 1)
              join pg_class c on c.relnamespace = n.oid and c.relname = split_part(name, '.', 2)
             where c.relreplident = 'n'
                or c.relreplident = 'd'
               and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)
             order by name
            """;

    @Override
    public List<Finding> findings(Connection connection) throws SQLException {
        return List.of(walLevel(connection), identities(connection));
    }

    private static Finding walLevel(Connection connection) throws SQLException {
        String level = Query.text(connection, WAL_LEVEL);
        return level.equals("logical")
                ? Finding.ok(Code.WAL_LEVEL, Preflight.PRIMARY, "wal_level is logical")
                : Finding.error(
                        Code.WAL_LEVEL,
                        Preflight.PRIMARY,
                        "wal_level is " + level,
                        "run ALTER SYSTEM SET wal_level = 'logical' and restart the server");
    }

    private Finding identities(Connection connection) throws SQLException {
        List<String> without = Query.texts(connection, FIND_WITHOUT_IDENTITY, tables);
        return without.isEmpty()
                ? Finding.ok(
                        Code.REPLICA_IDENTITY,
                        Preflight.PRIMARY,
                        "all tables have a replica identity")
                : Finding.error(
                        Code.REPLICA_IDENTITY,
                        Preflight.PRIMARY,
                        "%s have no replica identity: v2 could not update them"
                                .formatted(String.join(", ", without)),
                        without.stream()
                                .map("ALTER TABLE %s REPLICA IDENTITY FULL"::formatted)
                                .collect(Collectors.joining("; ", "run ", "")));
    }
}
