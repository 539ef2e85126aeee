package org.openlmis.ghost.backfill.preflight;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.openlmis.ghost.backfill.settings.DatabaseSettings;
import org.openlmis.ghost.backfill.settings.SourceSettings;
import org.openlmis.ghost.backfill.settings.TargetSettings;
import org.openlmis.ghost.drift.DriftCheck;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.schema.SchemaFacts;

/**
 * Everything that is looked at in databases. It opens one connection of its own to each, asks
 * catalogs alone, and gives up on a server that does not answer. Immutable and thread-safe.
 */
public final class Preflight {

    static final String TARGET = "ghost.target";
    static final String PRIMARY = "ghost.source.primary";
    static final String REPLICA = "ghost.source.replica";

    private static final String SECONDS_TO_CONNECT = "10";
    private static final String SECONDS_TO_ANSWER = "20";
    private static final String LIMIT = "set statement_timeout = '10s'";

    private final SourceSettings source;
    private final TargetSettings target;
    private final MappingCatalogue catalogue;
    private final List<String> v2Tables;

    public Preflight(SourceSettings source, TargetSettings target, MappingCatalogue catalogue) {
        this.source = source;
        this.target = target;
        this.catalogue = catalogue;
        this.v2Tables =
                catalogue.tables().stream().map(table -> "public." + table.table()).toList();
    }

    /** What every command needs: databases that answer, and rights. */
    public List<Finding> ofDatabases() {
        return Stream.of(
                        on(TARGET, target.database(), neededOfTarget()),
                        on(PRIMARY, source.primary(), List.of(new PrimaryCheck())),
                        on(REPLICA, source.replica(), List.of(v2Rights())))
                .flatMap(List::stream)
                .toList();
    }

    /** The same, what capturing v2 needs, and what may do harm some day. */
    public List<Finding> ofEverything(Clock clock) {
        DriftCheck drift = new DriftCheck(catalogue, SchemaFacts.load());
        List<Check> v3 = new ArrayList<>(neededOfTarget());
        v3.add(RoleCheck.ofWriter(TARGET));
        v3.add(new ClockCheck(TARGET, clock));
        v3.add(new SchemaCheck(Code.V3_SCHEMA, TARGET, drift::ofV3));
        List<Check> primary =
                List.of(
                        new PrimaryCheck(),
                        RoleCheck.ofReader(PRIMARY),
                        new ClockCheck(PRIMARY, clock),
                        new CaptureCheck(v2Tables),
                        new PublicationCheck(source.publication(), v2Tables, columnsRead()),
                        new SlotCheck(source.slot()));
        List<Check> replica =
                List.of(
                        v2Rights(),
                        RoleCheck.ofReader(REPLICA),
                        new ClockCheck(REPLICA, clock),
                        new ReplicaCheck(),
                        new ZoneCheck(source.timezone()),
                        new SchemaCheck(Code.V2_SCHEMA, REPLICA, drift::ofV2));
        return Stream.of(
                        on(TARGET, target.database(), v3),
                        on(PRIMARY, source.primary(), primary),
                        on(REPLICA, source.replica(), replica))
                .flatMap(List::stream)
                .toList();
    }

    private List<Check> neededOfTarget() {
        List<String> v3Tables =
                catalogue.entities().stream()
                        .flatMap(entity -> entity.targets().stream())
                        .map(TargetTable::name)
                        .distinct()
                        .toList();
        return List.of(
                new TargetCheck(),
                new TableRights(
                        TARGET,
                        v3Tables,
                        List.of("SELECT", "INSERT", "UPDATE", "DELETE"),
                        "a database with the schema of OpenLMIS v3"));
    }

    private TableRights v2Rights() {
        return new TableRights(
                REPLICA, v2Tables, List.of("SELECT"), "a database with the schema of OpenLMIS v2");
    }

    private List<String> columnsRead() {
        return catalogue.tables().stream()
                .flatMap(
                        table ->
                                table.shape().columnNames().stream()
                                        .map(name -> "public.%s.%s".formatted(table.table(), name)))
                .toList();
    }

    private static List<Finding> on(String place, DatabaseSettings database, List<Check> checks) {
        List<Finding> findings = new ArrayList<>();
        try (Connection connection = open(database)) {
            for (Check check : checks) {
                findings.addAll(check.findings(connection));
            }
        } catch (SQLException e) {
            findings.add(Unreachable.finding(place, database, e));
        }
        return findings;
    }

    private static Connection open(DatabaseSettings database) throws SQLException {
        Properties properties = new Properties();
        properties.put("connectTimeout", SECONDS_TO_CONNECT);
        properties.put("loginTimeout", SECONDS_TO_CONNECT);
        properties.put("socketTimeout", SECONDS_TO_ANSWER);
        if (database.username() != null) {
            properties.put("user", database.username());
        }
        if (database.password() != null) {
            properties.put("password", database.password());
        }
        Connection connection = DriverManager.getConnection(database.url(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute(LIMIT);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
