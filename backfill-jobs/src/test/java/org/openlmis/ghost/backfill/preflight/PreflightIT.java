package org.openlmis.ghost.backfill.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.backfill.settings.DatabaseSettings;
import org.openlmis.ghost.backfill.settings.SourceSettings;
import org.openlmis.ghost.backfill.settings.StreamSettings;
import org.openlmis.ghost.backfill.settings.TargetSettings;
import org.openlmis.ghost.backfill.testing.Databases;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever preflight prints as remedy mends what it found. */
class PreflightIT {

    private static final StreamSettings NO_STREAM = new StreamSettings(null, null, "v2");

    private final Databases databases = Databases.create();

    @Test
    void isContentWithDatabasesAsTheyShouldBe() {
        assertThat(preflight("postgres", "ghost_content").ofDatabases())
                .isNotEmpty()
                .noneMatch(Finding::isError);
    }

    @Test
    void printsTheGrantsThatAreMissing() {
        databases.v2().sql("create role reader login").update();
        databases.v2().sql("revoke usage on schema public from public").update();
        Preflight preflight = preflight("reader", "ghost_rights");

        List<Finding> errors = errors(preflight.ofDatabases());
        assertThat(errors)
                .extracting(Finding::place)
                .contains("ghost.target", "ghost.source.replica");
        mend(errors);

        assertThat(errors(preflight.ofDatabases())).isEmpty();
    }

    @Test
    void printsWhatMakesV2CaptureItsChanges() {
        Preflight preflight = preflight("postgres", "ghost_capture");

        List<Finding> errors = errors(preflight.ofStream(NO_STREAM));
        assertThat(errors)
                .extracting(Finding::message)
                .containsExactly(
                        "publication ghost_capture does not exist",
                        "replication slot ghost_capture does not exist");
        mend(errors);
        assertThat(errors(preflight.ofStream(NO_STREAM))).isEmpty();

        databases.v2().sql("alter publication ghost_capture drop table programs").update();
        List<Finding> lacking = errors(preflight.ofStream(NO_STREAM));
        assertThat(lacking)
                .extracting(Finding::message)
                .containsExactly("publication ghost_capture lacks 1 tables");
        mend(lacking);
        assertThat(errors(preflight.ofStream(NO_STREAM))).isEmpty();
        databases.v2().sql("select pg_drop_replication_slot('ghost_capture')").query().listOfRows();
    }

    @Test
    void tellsV2FromV3() {
        Preflight swapped =
                new Preflight(
                        source(databases.v3Url(), "postgres", "ghost"),
                        new TargetSettings(databases.v2Url(), null, null),
                        ScannedMappings.catalogue());

        assertThat(errors(swapped.ofDatabases()))
                .extracting(Finding::line)
                .anyMatch(
                        line ->
                                line.endsWith(
                                        "let ghost.target.url name a database with the schema of OpenLMIS v3"))
                .anyMatch(
                        line ->
                                line.endsWith(
                                        "let ghost.source.replica.url name a database with the schema of OpenLMIS v2"));
    }

    @Test
    void namesTheSettingOfADatabaseThatRefuses() {
        Preflight wrongDatabase =
                new Preflight(
                        source(databases.v2Url(), "postgres", "ghost"),
                        new TargetSettings(
                                databases.v3Url().replaceAll("/v3_\\d+", "/nowhere"), null, null),
                        ScannedMappings.catalogue());

        assertThat(errors(wrongDatabase.ofDatabases()))
                .singleElement()
                .satisfies(
                        finding ->
                                assertThat(finding.line())
                                        .startsWith("ghost.target: cannot use jdbc:postgresql://")
                                        .contains(
                                                "check the database name at the end of ghost.target.url"));
    }

    @Test
    void looksAtKafkaAndConnectAsFarAsTheyAreConfigured() {
        StreamSettings nobody =
                new StreamSettings(
                        new StreamSettings.Kafka("localhost:1"),
                        new StreamSettings.Connect(URI.create("http://localhost:1")),
                        "v2");

        assertThat(errors(preflight("postgres", "ghost_stream").ofStream(nobody)))
                .extracting(Finding::place)
                .contains("ghost.kafka.bootstrap-servers", "ghost.connect.url");
    }

    private static List<Finding> errors(List<Finding> findings) {
        return findings.stream().filter(Finding::isError).toList();
    }

    /** Runs the SQL that the findings print, on the database they are about. */
    private void mend(List<Finding> errors) {
        for (Finding error : errors) {
            JdbcClient database =
                    error.place().equals("ghost.target") ? databases.v3() : databases.v2();
            String sql = String.valueOf(error.remedy()).replaceFirst("^run (as \\w+: )?", "");
            for (String statement : sql.split("; ")) {
                if (statement.startsWith("SELECT")) {
                    database.sql(statement).query().listOfRows();
                } else {
                    database.sql(statement).update();
                }
            }
        }
    }

    private Preflight preflight(String user, String captureName) {
        return new Preflight(
                source(databases.v2Url(), user, captureName),
                new TargetSettings(as(databases.v3Url(), user), null, null),
                ScannedMappings.catalogue());
    }

    private static SourceSettings source(String url, String user, String captureName) {
        DatabaseSettings database = new DatabaseSettings(as(url, user), null, null);
        return new SourceSettings(database, database, ZoneId.of("UTC"), captureName, captureName);
    }

    private static String as(String url, String user) {
        return url.replace("user=postgres", "user=" + user);
    }
}
