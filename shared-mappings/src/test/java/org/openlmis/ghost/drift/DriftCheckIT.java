package org.openlmis.ghost.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceServer;
import org.springframework.jdbc.core.simple.JdbcClient;

class DriftCheckIT {

    private final DriftCheck check = new DriftCheck(Mappings.CATALOGUE, Mappings.FACTS);

    @Test
    void findsNothingWhereBothSchemasAreAsBelieved() throws SQLException {
        assertThat(foundInV2()).isEmpty();
        assertThat(foundInV3()).isEmpty();
    }

    @Test
    void findsAMissingV2TableForItsEntityAndForThoseThatLookItUp() throws SQLException {
        assertThat(foundInV2("drop table price_schedules cascade"))
                .extracting(Finding::entity, Finding::code, Finding::table, Finding::blocking)
                .containsExactlyInAnyOrder(
                        tuple(
                                "price_schedules",
                                Finding.Code.TABLE_MISSING,
                                "price_schedules",
                                true),
                        tuple("facilities", Finding.Code.TABLE_MISSING, "price_schedules", true));
    }

    @Test
    void findsAMissingV2ColumnForItsEntityAndForThoseThatReadItByALookUp() throws SQLException {
        assertThat(foundInV2("alter table price_schedules drop code"))
                .extracting(Finding::entity, Finding::code, Finding::column, Finding::blocking)
                .containsExactlyInAnyOrder(
                        tuple("price_schedules", Finding.Code.COLUMN_MISSING, "code", true),
                        tuple("facilities", Finding.Code.COLUMN_MISSING, "code", true));
    }

    @Test
    void asksWhetherAV2ColumnWasRenamedWhenOneOfItsTypeIsNew() throws SQLException {
        List<Finding> found = foundInV2("alter table facilities rename name to fullname");

        assertThat(found)
                .extracting(Finding::entity, Finding::code, Finding::column, Finding::blocking)
                .containsExactly(
                        tuple("facilities", Finding.Code.COLUMN_MISSING, "name", true),
                        tuple("facilities", Finding.Code.COLUMN_ADDED, "fullname", false));
        assertThat(found.get(0).text())
                .isEqualTo(
                        "v2 facilities.name: COLUMN_MISSING, expected character varying(50), found"
                                + " nothing; bring the column back in v2, or change FacilityMapping"
                                + " (renamed? fullname is new and of the same type)");
    }

    @Test
    void findsARetypedV2Column() throws SQLException {
        assertThat(foundInV2("alter table facilities alter catchmentpopulation type bigint"))
                .extracting(Finding::code, Finding::column, Finding::expected, Finding::actual)
                .containsExactly(
                        tuple(
                                Finding.Code.COLUMN_RETYPED,
                                "catchmentpopulation",
                                "integer",
                                "bigint"));
    }

    @Test
    void takesANarrowedV2ColumnForRetypedBecauseItsValuesChangedUnseen() throws SQLException {
        assertThat(foundInV2("alter table facilities alter name type varchar(20)"))
                .extracting(Finding::code, Finding::actual, Finding::blocking)
                .containsExactly(tuple(Finding.Code.COLUMN_RETYPED, "character varying(20)", true));
    }

    @Test
    void letsAWidenedV2ColumnPass() throws SQLException {
        assertThat(
                        foundInV2(
                                "alter table facilities alter name type varchar(60)",
                                "alter table facilities alter latitude type numeric(10,6)",
                                "alter table facilities alter code type text"))
                .extracting(Finding::code, Finding::column, Finding::blocking)
                .containsExactlyInAnyOrder(
                        tuple(Finding.Code.COLUMN_WIDENED, "name", false),
                        tuple(Finding.Code.COLUMN_WIDENED, "latitude", false),
                        tuple(Finding.Code.COLUMN_WIDENED, "code", false));
    }

    @Test
    void findsAChangedV2KeyForItsEntityAndForThoseThatLookItUp() throws SQLException {
        assertThat(
                        foundInV2(
                                "alter table price_schedules drop constraint price_schedules_pkey"
                                        + " cascade",
                                "alter table price_schedules add primary key (code)"))
                .extracting(Finding::entity, Finding::code, Finding::expected, Finding::actual)
                .containsExactlyInAnyOrder(
                        tuple("price_schedules", Finding.Code.KEY_CHANGED, "id", "code"),
                        tuple("facilities", Finding.Code.KEY_CHANGED, "id", "code"));
    }

    @Test
    void mentionsAnAddedV2ColumnThatIsNeitherReadNorLeftBehind() throws SQLException {
        assertThat(foundInV2("alter table programs_supported add sourceapplication varchar(10)"))
                .extracting(Finding::entity, Finding::code, Finding::column, Finding::blocking)
                .containsExactly(
                        tuple("facilities", Finding.Code.COLUMN_ADDED, "sourceapplication", false));
    }

    @Test
    void mentionsAVanishedV2ColumnThatWasLeftBehindAnyway() throws SQLException {
        assertThat(foundInV2("alter table programs drop usesdar"))
                .extracting(Finding::entity, Finding::code, Finding::column, Finding::blocking)
                .containsExactly(
                        tuple("programs", Finding.Code.LEFT_BEHIND_MISSING, "usesdar", false));
    }

    @Test
    void findsAMissingV3TableAndColumn() throws SQLException {
        assertThat(
                        foundInV3(
                                "drop table referencedata.supported_programs",
                                "alter table referencedata.facility_types drop description"))
                .extracting(Finding::entity, Finding::code, Finding::table, Finding::column)
                .containsExactlyInAnyOrder(
                        tuple(
                                "facilities",
                                Finding.Code.TABLE_MISSING,
                                "referencedata.supported_programs",
                                ""),
                        tuple(
                                "facility_types",
                                Finding.Code.COLUMN_MISSING,
                                "referencedata.facility_types",
                                "description"));
    }

    @Test
    void findsANarrowedV3Column() throws SQLException {
        assertThat(
                        foundInV3(
                                "alter table referencedata.facilities alter name type varchar(10)",
                                "alter table referencedata.geographic_zones alter latitude type"
                                        + " numeric(7,5)"))
                .extracting(Finding::entity, Finding::code, Finding::column, Finding::blocking)
                .containsExactlyInAnyOrder(
                        tuple("facilities", Finding.Code.COLUMN_NARROWED, "name", true),
                        tuple("geographic_zones", Finding.Code.COLUMN_NARROWED, "latitude", true));
    }

    @Test
    void findsARetypedV3Column() throws SQLException {
        assertThat(
                        foundInV3(
                                "alter table referencedata.geographic_levels alter levelnumber type"
                                        + " smallint"))
                .extracting(Finding::entity, Finding::code, Finding::actual, Finding::blocking)
                .containsExactly(
                        tuple("geographic_levels", Finding.Code.COLUMN_RETYPED, "smallint", true));
    }

    @Test
    void findsANewV3ColumnThatDemandsAValueUnlessItHasADefault() throws SQLException {
        assertThat(
                        foundInV3(
                                "alter table referencedata.programs add owner text not null",
                                "alter table referencedata.programs add colour text not null"
                                        + " default 'blue'",
                                "alter table referencedata.programs add number bigint"
                                        + " generated always as identity"))
                .extracting(Finding::entity, Finding::code, Finding::column, Finding::blocking)
                .containsExactly(tuple("programs", Finding.Code.COLUMN_REQUIRED, "owner", true));
    }

    @Test
    void mentionsAWrittenV3ColumnThatNoLongerTakesNull() throws SQLException {
        assertThat(foundInV3("alter table referencedata.programs alter name set not null"))
                .extracting(Finding::code, Finding::column, Finding::blocking)
                .containsExactly(tuple(Finding.Code.COLUMN_REQUIRED, "name", false));
    }

    @Test
    void doesNotMissAColumnThatNotEveryV3Has() throws SQLException {
        assertThat(Mappings.CATALOGUE.entity("facilities").targets().get(0).columns())
                .anyMatch(column -> column.name().equals("location"));

        assertThat(foundInV3()).isEmpty();
        assertThat(foundInV3("alter table referencedata.facilities add location text")).isEmpty();
    }

    private List<Finding> foundInV2(String... changes) throws SQLException {
        try (Connection connection = changed(ReferenceServer.newV2(), changes).getConnection()) {
            return check.ofV2(connection);
        }
    }

    private List<Finding> foundInV3(String... changes) throws SQLException {
        try (Connection connection = changed(ReferenceServer.newV3(), changes).getConnection()) {
            return check.ofV3(connection);
        }
    }

    private static DataSource changed(DataSource database, String... changes) {
        for (String change : changes) {
            JdbcClient.create(database).sql(change).update();
        }
        return database;
    }
}
