package org.openlmis.ghost.backfill.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.backfill.settings.DatabaseSettings;
import org.openlmis.ghost.backfill.settings.SourceSettings;
import org.openlmis.ghost.backfill.settings.TargetSettings;
import org.openlmis.ghost.backfill.testing.Databases;

/** Whatever preflight prints as remedy mends what it found. */
class PreflightIT {

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

        List<Finding> errors = errors(everything(preflight));
        assertThat(errors)
                .extracting(Finding::message)
                .containsExactly(
                        "publication ghost_capture does not exist",
                        "replication slot ghost_capture does not exist");
        mend(errors);
        assertThat(errors(everything(preflight))).isEmpty();

        databases.v2().sql("alter publication ghost_capture drop table programs").update();
        List<Finding> lacking = errors(everything(preflight));
        assertThat(lacking)
                .extracting(Finding::message)
                .containsExactly("publication ghost_capture lacks 1 tables");
        mend(lacking);
        assertThat(errors(everything(preflight))).isEmpty();
        dropSlot("ghost_capture");
    }

    @Test
    void printsWhatReplacesASlotOfAnotherDatabase() {
        Preflight preflight = preflight("postgres", "ghost_elsewhere");
        databases
                .v3()
                .sql("select pg_create_logical_replication_slot('ghost_elsewhere', 'pgoutput')")
                .query()
                .listOfRows();

        List<Finding> errors = errors(everything(preflight));
        assertThat(errors)
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("ghost_elsewhere is for the database v3_"));
        mend(errors);
        assertThat(errors(everything(preflight))).isEmpty();
        dropSlot("ghost_elsewhere");
    }

    @Test
    void printsWhatMakesANarrowPublicationWhole() {
        Preflight preflight = preflight("postgres", "ghost_narrow");
        mend(errors(everything(preflight)));
        databases
                .v2()
                .sql(
                        """
                        alter table products replica identity nothing;
                        alter publication ghost_narrow drop table programs, comments;
                        alter publication ghost_narrow add table programs (id, code);
                        alter publication ghost_narrow add table comments where (id > 7);
                        alter publication ghost_narrow set (publish = 'insert, update')""")
                .update();

        List<Finding> errors = errors(everything(preflight));
        assertThat(errors)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        Code.REPLICA_IDENTITY,
                        Code.PUBLISHED_ROWS,
                        Code.PUBLISHED_ROWS,
                        Code.PUBLISHED_COLUMNS);
        mend(errors);
        assertThat(errors(everything(preflight))).isEmpty();
        dropSlot("ghost_narrow");
    }

    @Test
    void tellsClocksThatDisagree() {
        Clock fast = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));

        assertThat(preflight("postgres", "ghost_clock").ofEverything(fast))
                .filteredOn(finding -> finding.code() == Code.CLOCK)
                .hasSize(3)
                .allSatisfy(
                        finding -> {
                            assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
                            assertThat(finding.message()).contains("behind this machine's");
                        });
    }

    /** An application server east of the zone that is configured writes times of the future. */
    @Test
    void tellsAZoneThatV2DoesNotKeep() {
        databases
                .v2()
                .sql(
                        """
                        set session_replication_role = replica;
                        insert into requisitions (id, facilityid, programid, periodid, status, emergency, createddate)
                        values (1, 1, 1, 1, 'INITIATED', false, now() at time zone 'Africa/Maputo')""")
                .update();
        Preflight preflight = preflight("postgres", "ghost_zone");

        assertThat(everything(preflight))
                .filteredOn(finding -> finding.code() == Code.TIME_ZONE)
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
                            assertThat(finding.message()).endsWith("in the future in UTC");
                        });
        databases.v2().sql("delete from requisitions").update();
        assertThat(everything(preflight))
                .filteredOn(finding -> finding.code() == Code.TIME_ZONE)
                .noneMatch(finding -> finding.level() == Finding.Level.WARNING);
    }

    @Test
    void hintsAtUsersThatMayDoMoreThanTheyNeed() {
        assertThat(everything(preflight("postgres", "ghost_strong")))
                .filteredOn(finding -> finding.code() == Code.ROLE_TOO_STRONG)
                .hasSize(3)
                .allMatch(finding -> finding.level() == Finding.Level.HINT);
    }

    @Test
    void tellsSchemasThatTheMappingsDoNotKnow() {
        databases.v2().sql("alter table comments add column colour text").update();
        databases.v3().sql("alter table referencedata.programs drop column code").update();

        assertThat(everything(preflight("postgres", "ghost_schema")))
                .filteredOn(finding -> finding.message().contains("colour"))
                .extracting(Finding::code)
                .containsExactly(Code.V2_SCHEMA);
        assertThat(errors(everything(preflight("postgres", "ghost_schema"))))
                .extracting(Finding::code)
                .contains(Code.V3_SCHEMA);
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

    private static List<Finding> errors(List<Finding> findings) {
        return findings.stream().filter(Finding::isError).toList();
    }

    private static List<Finding> everything(Preflight preflight) {
        return preflight.ofEverything(Clock.systemUTC());
    }

    /** Runs the SQL that the findings print, on the database they are about. */
    private void mend(List<Finding> errors) {
        for (Finding error : errors) {
            Remedies.run(
                    error.place().equals("ghost.target") ? databases.v3() : databases.v2(), error);
        }
    }

    private void dropSlot(String name) {
        databases.v2().sql("select pg_drop_replication_slot(?)").param(name).query().listOfRows();
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
