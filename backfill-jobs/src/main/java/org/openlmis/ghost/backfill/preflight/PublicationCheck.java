package org.openlmis.ghost.backfill.preflight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the publication has every table, with every row and column that is read.
 *
 * @param tables as {@code schema.table}
 * @param columns what is read of them, as {@code schema.table.column}
 */
record PublicationCheck(String publication, List<String> tables, List<String> columns)
        implements Check {

    private static final String FIND_PUBLICATION =
            "select pubname from pg_publication where pubname = ?";

    private static final String FIND_UNPUBLISHED =
            """
            select name from unnest(?) name
             where name not in (select schemaname || '.' || tablename
                                  from pg_publication_tables where pubname = any (?))
             order by name
            """;

    /** By way of JSON, as below: older servers know neither truncates, filters nor lists. */
    private static final String IS_NOT_WHOLE =
            """
            select pubname from pg_publication p
             where pubname = ?
               and not (pubinsert and pubupdate and pubdelete
                        and coalesce((to_jsonb(p) ->> 'pubtruncate')::boolean, true))
            """;

    private static final String FIND_FILTERED =
            """
            select schemaname || '.' || tablename from pg_publication_tables p
             where pubname = ? and to_jsonb(p) ->> 'rowfilter' is not null
             order by 1
            """;

    private static final String FIND_CUT =
            """
            select distinct p.schemaname || '.' || p.tablename
              from unnest(?) wanted
              join pg_publication_tables p
                on p.schemaname = split_part(wanted, '.', 1)
               and p.tablename = split_part(wanted, '.', 2)
             where p.pubname = any (?)
               and not coalesce(to_jsonb(p) -> 'attnames' ?? split_part(wanted, '.', 3), true)
               and exists (select from pg_attribute a
                            where a.attrelid = to_regclass(p.schemaname || '.' || p.tablename)
                              and a.attname = split_part(wanted, '.', 3))
             order by 1
            """;

    @Override
    public List<Finding> findings(Connection connection) throws SQLException {
        if (Query.about(connection, FIND_PUBLICATION, publication).isEmpty()) {
            return List.of(
                    error(
                            Code.PUBLICATION,
                            "publication %s does not exist".formatted(publication),
                            "CREATE PUBLICATION %s FOR TABLE %s"
                                    .formatted(publication, String.join(", ", tables))));
        }
        List<String> named = List.of(publication);
        List<Finding> findings = new ArrayList<>();
        findings.add(tables(Query.texts(connection, FIND_UNPUBLISHED, tables, named)));
        findings.addAll(rows(connection));
        findings.add(columns(Query.texts(connection, FIND_CUT, columns, named)));
        return findings;
    }

    private Finding tables(List<String> unpublished) {
        return unpublished.isEmpty()
                ? Finding.ok(
                        Code.PUBLICATION,
                        Preflight.PRIMARY,
                        "publication %s has all tables".formatted(publication))
                : error(
                        Code.PUBLICATION,
                        "publication %s lacks %d tables".formatted(publication, unpublished.size()),
                        "ALTER PUBLICATION %s ADD TABLE %s"
                                .formatted(publication, String.join(", ", unpublished)));
    }

    private List<Finding> rows(Connection connection) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        if (!Query.about(connection, IS_NOT_WHOLE, publication).isEmpty()) {
            findings.add(
                    error(
                            Code.PUBLISHED_ROWS,
                            "publication %s leaves out some operations".formatted(publication),
                            "ALTER PUBLICATION %s SET (publish = 'insert, update, delete, truncate')"
                                    .formatted(publication)));
        }
        List<String> filtered = Query.about(connection, FIND_FILTERED, publication);
        if (!filtered.isEmpty()) {
            findings.add(
                    error(
                            Code.PUBLISHED_ROWS,
                            "publication %s leaves out rows of %s"
                                    .formatted(publication, String.join(", ", filtered)),
                            whole(filtered)));
        }
        return findings.isEmpty()
                ? List.of(
                        Finding.ok(
                                Code.PUBLISHED_ROWS,
                                Preflight.PRIMARY,
                                "publication %s has all rows and operations"
                                        .formatted(publication)))
                : findings;
    }

    private Finding columns(List<String> cut) {
        return cut.isEmpty()
                ? Finding.ok(
                        Code.PUBLISHED_COLUMNS,
                        Preflight.PRIMARY,
                        "publication %s has all columns that are read".formatted(publication))
                : error(
                        Code.PUBLISHED_COLUMNS,
                        "publication %s leaves out columns of %s that are read"
                                .formatted(publication, String.join(", ", cut)),
                        whole(cut));
    }

    /** Publishes these tables with all of their rows and columns. */
    private String whole(List<String> narrowed) {
        String names = String.join(", ", narrowed);
        return "ALTER PUBLICATION %1$s DROP TABLE %2$s; ALTER PUBLICATION %1$s ADD TABLE %2$s"
                .formatted(publication, names);
    }

    private static Finding error(Code code, String message, String sql) {
        return Finding.error(code, Preflight.PRIMARY, message, "run " + sql);
    }
}
