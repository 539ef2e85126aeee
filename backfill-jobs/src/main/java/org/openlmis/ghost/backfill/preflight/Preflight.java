package org.openlmis.ghost.backfill.preflight;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.openlmis.ghost.backfill.settings.DatabaseSettings;
import org.openlmis.ghost.backfill.settings.SourceSettings;
import org.openlmis.ghost.backfill.settings.StreamSettings;
import org.openlmis.ghost.backfill.settings.TargetSettings;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.TargetTable;

/** Everything that is looked at before work begins. It opens connections of its own. */
public final class Preflight {

    static final String TARGET = "ghost.target";
    static final String PRIMARY = "ghost.source.primary";
    static final String REPLICA = "ghost.source.replica";

    private static final String SECONDS_TO_CONNECT = "10";

    private final SourceSettings source;
    private final TargetSettings target;
    private final List<String> v2Tables;
    private final List<String> v3Tables;

    public Preflight(SourceSettings source, TargetSettings target, MappingCatalogue catalogue) {
        this.source = source;
        this.target = target;
        this.v2Tables =
                catalogue.tables().stream().map(table -> "public." + table.table()).toList();
        this.v3Tables =
                catalogue.entities().stream()
                        .flatMap(entity -> entity.targets().stream())
                        .map(TargetTable::name)
                        .distinct()
                        .toList();
    }

    /** What every command needs: databases that answer, and rights. */
    public List<Finding> ofDatabases() {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(
                on(
                        TARGET,
                        target.database(),
                        new TargetCheck(),
                        new TableRights(
                                TARGET,
                                v3Tables,
                                List.of("SELECT", "INSERT", "UPDATE", "DELETE"),
                                "a database with the schema of OpenLMIS v3")));
        findings.addAll(on(PRIMARY, source.primary(), new PrimaryCheck()));
        findings.addAll(
                on(
                        REPLICA,
                        source.replica(),
                        new TableRights(
                                REPLICA,
                                v2Tables,
                                List.of("SELECT"),
                                "a database with the schema of OpenLMIS v2")));
        return findings;
    }

    /** What the stream needs besides. */
    public List<Finding> ofStream(StreamSettings stream) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(on(PRIMARY, source.primary(), new CaptureCheck(source, v2Tables)));
        findings.addAll(new StreamCheck(stream).findings());
        return findings;
    }

    private static List<Finding> on(String place, DatabaseSettings database, Check... checks) {
        try (Connection connection = open(database)) {
            List<Finding> findings = new ArrayList<>();
            for (Check check : checks) {
                findings.addAll(check.findings(connection));
            }
            return findings;
        } catch (SQLException e) {
            return List.of(Unreachable.finding(place, database, e));
        }
    }

    private static Connection open(DatabaseSettings database) throws SQLException {
        Properties properties = new Properties();
        properties.put("connectTimeout", SECONDS_TO_CONNECT);
        properties.put("loginTimeout", SECONDS_TO_CONNECT);
        if (database.username() != null) {
            properties.put("user", database.username());
        }
        if (database.password() != null) {
            properties.put("password", database.password());
        }
        return DriverManager.getConnection(database.url(), properties);
    }
}
