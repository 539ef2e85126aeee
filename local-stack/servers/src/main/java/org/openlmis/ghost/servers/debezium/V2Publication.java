package org.openlmis.ghost.servers.debezium;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What capturing adds to v2: a publication of explicitly listed tables and a replication slot, both
 * made before the connector starts and before any chunk is read, so that no change escapes.
 *
 * <p>Making them again changes nothing, except that the publication then lists these tables.
 */
public final class V2Publication {

    private static final String COUNT_PUBLICATIONS =
            "SELECT count(*) FROM pg_publication WHERE pubname = ?";

    private static final String LIST_PUBLISHED_TABLES =
            "SELECT schemaname || '.' || tablename FROM pg_publication_tables WHERE pubname = ?";

    private static final String COUNT_SLOTS =
            "SELECT count(*) FROM pg_replication_slots WHERE slot_name = ?";

    private static final String CREATE_SLOT =
            "SELECT pg_create_logical_replication_slot(?, 'pgoutput')";

    private static final String DROP_SLOT =
            """
            SELECT pg_drop_replication_slot(slot_name)
            FROM pg_replication_slots WHERE slot_name = ?""";

    private final Capture capture;
    private final List<String> tables;

    /** The publication and slot that this connector expects. */
    public V2Publication(DebeziumConnector connector) {
        this.capture = connector.capture();
        this.tables = connector.publishedTables();
    }

    /**
     * Makes the publication, then the slot, where they are missing.
     *
     * @param primary a connection to v2's primary in autocommit mode, with the right to replicate
     *     and to publish the tables
     */
    public void create(Connection primary) throws SQLException {
        if (count(primary, COUNT_PUBLICATIONS, capture.publication()) == 0) {
            execute(primary, "CREATE PUBLICATION %s FOR TABLE %s".formatted(name(), tableList()));
        } else if (!publishedTables(primary).equals(Set.copyOf(tables))) {
            execute(primary, "ALTER PUBLICATION %s SET TABLE %s".formatted(name(), tableList()));
        }
        if (count(primary, COUNT_SLOTS, capture.slot()) == 0) {
            call(primary, CREATE_SLOT, capture.slot());
        }
    }

    /** Removes both after cut-over; v2 is then as it was. The connector must have stopped. */
    public void drop(Connection primary) throws SQLException {
        call(primary, DROP_SLOT, capture.slot());
        execute(primary, "DROP PUBLICATION IF EXISTS " + name());
    }

    private String name() {
        return quoted(capture.publication());
    }

    private String tableList() {
        return tables.stream().map(V2Publication::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return Arrays.stream(name.split("\\."))
                .map(part -> '"' + part.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining("."));
    }

    private Set<String> publishedTables(Connection connection) throws SQLException {
        Set<String> published = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(LIST_PUBLISHED_TABLES)) {
            query.setString(1, capture.publication());
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    published.add(result.getString(1));
                }
            }
        }
        return published;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void call(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.execute();
        }
    }

    private static long count(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
