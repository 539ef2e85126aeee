package org.openlmis.ghost.backfill.preflight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openlmis.ghost.backfill.settings.SourceSettings;

/** Whether v2's changes are captured: logical WAL, the publication with all tables, the slot. */
final class CaptureCheck implements Check {

    private static final String WAL_LEVEL = "select current_setting('wal_level')";

    private static final String FIND_PUBLICATION =
            "select pubname from pg_publication where pubname = ?";

    private static final String FIND_UNPUBLISHED =
            """
            select name from unnest(?) name
             where name not in (select schemaname || '.' || tablename
                                  from pg_publication_tables where pubname = any (?))
             order by name
            """;

    private static final String FIND_SLOT =
            """
            select coalesce(wal_status, 'unknown') from pg_replication_slots where slot_name = ?
            """;

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

    private final SourceSettings source;
    private final List<String> tables;

    CaptureCheck(SourceSettings source, List<String> tables) {
        this.source = source;
        this.tables = tables;
    }

    @Override
    public List<Finding> findings(Connection connection) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        findings.add(walLevel(connection));
        findings.add(publication(connection));
        findings.add(slot(connection));
        findings.add(identities(connection));
        return findings;
    }

    private static Finding walLevel(Connection connection) throws SQLException {
        String level = Query.text(connection, WAL_LEVEL);
        return level.equals("logical")
                ? Finding.ok(Preflight.PRIMARY, "wal_level is logical")
                : Finding.error(
                        Preflight.PRIMARY,
                        "wal_level is " + level,
                        "run ALTER SYSTEM SET wal_level = 'logical' and restart the server");
    }

    private Finding publication(Connection connection) throws SQLException {
        String name = source.publication();
        if (Query.about(connection, FIND_PUBLICATION, name).isEmpty()) {
            return Finding.error(
                    Preflight.PRIMARY,
                    "publication %s does not exist".formatted(name),
                    "run CREATE PUBLICATION %s FOR TABLE %s"
                            .formatted(name, String.join(", ", tables)));
        }
        List<String> unpublished = Query.texts(connection, FIND_UNPUBLISHED, tables, List.of(name));
        return unpublished.isEmpty()
                ? Finding.ok(Preflight.PRIMARY, "publication %s has all tables".formatted(name))
                : Finding.error(
                        Preflight.PRIMARY,
                        "publication %s lacks %d tables".formatted(name, unpublished.size()),
                        "run ALTER PUBLICATION %s ADD TABLE %s"
                                .formatted(name, String.join(", ", unpublished)));
    }

    private Finding slot(Connection connection) throws SQLException {
        String name = source.slot();
        List<String> status = Query.about(connection, FIND_SLOT, name);
        if (status.isEmpty()) {
            return Finding.error(
                    Preflight.PRIMARY,
                    "replication slot %s does not exist".formatted(name),
                    "run SELECT pg_create_logical_replication_slot('%s', 'pgoutput')"
                            .formatted(name));
        }
        return status.contains("lost")
                ? Finding.error(
                        Preflight.PRIMARY,
                        "replication slot %s is lost: changes are missing".formatted(name),
                        "drop and create it, clear the connector's offsets, and run every entity"
                                + " again")
                : Finding.ok(
                        Preflight.PRIMARY,
                        "replication slot %s is %s".formatted(name, status.get(0)));
    }

    private Finding identities(Connection connection) throws SQLException {
        List<String> without = Query.texts(connection, FIND_WITHOUT_IDENTITY, tables);
        return without.isEmpty()
                ? Finding.ok(Preflight.PRIMARY, "all tables have a replica identity")
                : Finding.error(
                        Preflight.PRIMARY,
                        "%s have no replica identity: v2 could not update them"
                                .formatted(String.join(", ", without)),
                        "run ALTER TABLE %s REPLICA IDENTITY FULL".formatted(without.get(0)));
    }
}
