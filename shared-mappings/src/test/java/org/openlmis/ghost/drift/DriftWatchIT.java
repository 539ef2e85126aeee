package org.openlmis.ghost.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceServer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class DriftWatchIT {

    private static final String RENAME = "alter table facilities rename name to fullname";
    private static final String RENAME_BACK = "alter table facilities rename fullname to name";
    private static final String DROP = "alter table referencedata.facilities drop comment";
    private static final String ADD = "alter table referencedata.facilities add comment text";

    private final DataSource v2 = ReferenceServer.newV2();
    private final DataSource v3 = ReferenceServer.newV3();
    private final List<String> redirtied = new ArrayList<>();
    private final DriftWatch watch = watchOf(v2);

    @BeforeEach
    void knowsAllEntities() {
        Mappings.CATALOGUE
                .entityNames()
                .forEach(
                        name ->
                                JdbcClient.create(v3)
                                        .sql("insert into ghost.entity (name) values (?)")
                                        .param(name)
                                        .update());
    }

    @Test
    void haltsOnlyTheEntityConcernedAndNamesColumnTableAndRemedy() {
        execute(v2, RENAME);

        Checked checked = watch.check();

        assertThat(checked.halted()).containsExactly("facilities");
        assertThat(halted("facilities"))
                .startsWith("drift: v2 facilities.name COLUMN_MISSING")
                .contains("bring the column back in v2, or change FacilityMapping");
        assertThat(halted("programs")).isNull();
    }

    @Test
    void keepsAFindingOnceHoweverOftenItIsSeen() {
        execute(v2, RENAME);

        watch.check();
        assertThat(watch.check().halted()).isEmpty();

        assertThat(openFindings()).containsExactlyInAnyOrder("COLUMN_MISSING", "COLUMN_ADDED");
    }

    @Test
    void haltsNothingForAFindingThatBlocksNothing() {
        execute(v2, "alter table facilities add colour text");

        assertThat(watch.check().halted()).isEmpty();

        assertThat(openFindings()).containsExactly("COLUMN_ADDED");
    }

    @Test
    void demandsTheNextGenerationWhenV2HasItsSchemaBack() {
        execute(v2, RENAME);
        watch.check();
        execute(v2, RENAME_BACK);

        assertThat(watch.check().freed()).containsExactly("facilities");

        assertThat(halted("facilities")).isNull();
        assertThat(openFindings()).isEmpty();
        assertThat(reloadRequired("facilities")).startsWith("drift: ");
        assertThat(reloadRequired("programs")).isNull();
        assertThat(redirtied).isEmpty();
    }

    @Test
    void derivesEverythingAgainWhenV3HasItsSchemaBack() {
        execute(v3, DROP);
        watch.check();
        assertThat(halted("facilities")).contains("v3 referencedata.facilities.comment");
        execute(v3, ADD);

        assertThat(watch.check().freed()).containsExactly("facilities");

        assertThat(halted("facilities")).isNull();
        assertThat(reloadRequired("facilities")).isNull();
        assertThat(redirtied).containsExactly("facilities");
    }

    @Test
    void freesAnEntityOnlyWhenBothSidesAreAsBelieved() {
        execute(v2, RENAME);
        execute(v3, DROP);
        watch.check();
        execute(v2, RENAME_BACK);

        assertThat(watch.check().freed()).isEmpty();
        assertThat(halted("facilities")).doesNotContain("v2").contains("v3");
        assertThat(reloadRequired("facilities")).isNull();

        execute(v3, ADD);
        assertThat(watch.check().freed()).containsExactly("facilities");
        assertThat(reloadRequired("facilities")).isNotNull();
        assertThat(redirtied).containsExactly("facilities");
    }

    @Test
    void leavesAHaltForAnotherReasonAlone() {
        execute(v3, "update ghost.entity set halted = 'truncated' where name = 'facilities'");
        execute(v2, RENAME);

        watch.check();
        assertThat(halted("facilities")).isEqualTo("truncated");

        execute(v2, RENAME_BACK);
        watch.check();
        assertThat(halted("facilities")).isEqualTo("truncated");
        assertThat(reloadRequired("facilities")).isNotNull();
    }

    @Test
    void haltsAgainWhatSomebodyFreedTooEarly() {
        execute(v2, RENAME);
        watch.check();
        execute(v3, "update ghost.entity set halted = null, halted_at = null");

        assertThat(watch.check().halted()).containsExactly("facilities");
    }

    @Test
    void concludesNothingAboutAV2ThatCannotBeReached() {
        execute(v2, RENAME);
        watch.check();

        Checked checked = watchOf(nowhere()).check();

        assertThat(checked.sides()).containsExactly(Side.V3);
        assertThat(halted("facilities")).isNotNull();
        assertThat(openFindings()).contains("COLUMN_MISSING");
    }

    @Test
    void concludesNothingWhenV3CannotBeReached() {
        DriftCheck check = new DriftCheck(Mappings.CATALOGUE, Mappings.FACTS);

        Checked checked = new DriftWatch(check, v2, nowhere(), redirtied::add).check();

        assertThat(checked).isEqualTo(new Checked(Set.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void leavesTheCheckToTheProcessThatIsAtIt() throws SQLException {
        execute(v2, RENAME);
        try (Connection other = v3.getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute(
                        "select pg_advisory_xact_lock(hashtextextended('ghost.drift_finding', 0))");
            }
            assertThat(watch.check().sides()).isEmpty();
            other.rollback();
        }
        assertThat(watch.checkNow().halted()).containsExactly("facilities");
    }

    private DriftWatch watchOf(DataSource source) {
        return new DriftWatch(
                new DriftCheck(Mappings.CATALOGUE, Mappings.FACTS), source, v3, redirtied::add);
    }

    private static DataSource nowhere() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        return nowhere;
    }

    private static void execute(DataSource database, String change) {
        JdbcClient.create(database).sql(change).update();
    }

    private String halted(String entity) {
        return one("select halted from ghost.entity where name = ?", entity);
    }

    private String reloadRequired(String entity) {
        return one("select reload_required from ghost.entity where name = ?", entity);
    }

    private String one(String query, String entity) {
        return JdbcClient.create(v3)
                .sql(query)
                .param(entity)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single()
                .transform(text -> text.equals("null") ? null : text);
    }

    private List<String> openFindings() {
        return JdbcClient.create(v3)
                .sql("select code from ghost.drift_finding where resolved_at is null")
                .query(String.class)
                .list();
    }
}
