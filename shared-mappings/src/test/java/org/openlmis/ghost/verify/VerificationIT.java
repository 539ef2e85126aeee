package org.openlmis.ghost.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;

class VerificationIT {

    private static final String FACILITIES = "referencedata.facilities";
    private static final String PROGRAMS = "referencedata.supported_programs";

    private final VerifiedDatabases databases = new VerifiedDatabases();

    @Test
    void findsV3EqualRightAfterTheLoad() {
        VerificationReport report = databases.verify();

        assertThat(report.text()).endsWith("verified: v3 equals what v2 demands");
        assertThat(report.equal()).isTrue();
        assertThat(of(report, "facilities"))
                .extracting(
                        EntityReport::roots,
                        EntityReport::rows,
                        EntityReport::ranges,
                        EntityReport::differing)
                .containsExactly(9L, 19L, 3, 0L);
    }

    @Test
    void countsQuarantinedRootsAndDemandsNothingOfThem() {
        long programs = 2;
        long reasons = 4 * 3; // v3's special ones, for each facility type that supports a program
        assertThat(of(databases.verify(), "programs"))
                .extracting(EntityReport::roots, EntityReport::quarantined, EntityReport::rows)
                .containsExactly(3L, 1L, programs + reasons);
    }

    @Test
    void countsRootsThatWaitForAQuarantinedOneAndDemandsNothingOfThem() {
        databases.v2().update("update geographic_zones set parentid = 2 where id = 1");
        databases.load();

        VerificationReport report = databases.verify();

        assertThat(report.equal()).as(report.text()).isTrue();
        assertThat(of(report, "geographic_zones").quarantined()).isEqualTo(2);
        assertThat(of(report, "facilities"))
                .extracting(EntityReport::waiting, EntityReport::rows)
                .containsExactly(9L, 0L);
    }

    @Test
    void findsAMissingRow() {
        databases
                .v3()
                .update("delete from referencedata.supported_programs where facilityid = ?", id(7));

        VerificationReport report = databases.verify();

        assertThat(report.equal()).isFalse();
        assertThat(of(report, "facilities").differences())
                .containsExactly(
                        Difference.missing("7", PROGRAMS, id(7) + "/" + V3Id.of("programs", 1)));
    }

    @Test
    void findsEachDifferingValueAndTellsBoth() {
        databases
                .v3()
                .update(
                        "update referencedata.facilities set name = 'x', comment = 'y' where id = ?",
                        id(9));

        EntityReport facilities = of(databases.verify(), "facilities");

        assertThat(facilities.differing()).isEqualTo(1);
        assertThat(facilities.differences())
                .extracting(
                        Difference::rootKey,
                        Difference::table,
                        Difference::key,
                        Difference::column,
                        Difference::expected,
                        Difference::actual)
                .containsExactlyInAnyOrder(
                        tuple("9", FACILITIES, id(9).toString(), "name", "Facility 9", "x"),
                        tuple("9", FACILITIES, id(9).toString(), "comment", null, "y"));
    }

    @Test
    void findsTheRowsOfARootThatV2NoLongerHas() {
        databases.v2().update("delete from programs_supported where facilityid = 4");
        databases.v2().update("delete from facilities where id = 4");

        assertThat(of(databases.verify(), "facilities").differences())
                .extracting(Difference::rootKey, Difference::kind, Difference::table)
                .containsExactlyInAnyOrder(
                        tuple("4", Difference.Kind.SURPLUS, FACILITIES),
                        tuple("4", Difference.Kind.SURPLUS, PROGRAMS));
    }

    @Test
    void findsARowThatItsRootNoLongerDemands() {
        databases.v2().update("delete from programs_supported where id = 11");

        assertThat(of(databases.verify(), "facilities").differences())
                .containsExactly(
                        Difference.surplus("1", PROGRAMS, id(1) + "/" + V3Id.of("programs", 3)));
    }

    @Test
    void findsARowWithAnIdOfOursThatNothingDerived() {
        UUID stray = V3Id.named("geographic_levels:77");
        databases
                .v3()
                .update(
                        "insert into referencedata.geographic_levels (id, code, levelnumber)"
                                + " values (?, 'stray', 7)",
                        stray);

        assertThat(of(databases.verify(), "geographic_levels").differences())
                .containsExactly(
                        Difference.surplus(
                                "", "referencedata.geographic_levels", stray.toString()));
    }

    @Test
    void ignoresRowsThatV3CreatedItself() {
        databases
                .v3()
                .update(
                        "insert into referencedata.geographic_levels (id, code, levelnumber)"
                                + " values (?, 'native', 7)",
                        UUID.randomUUID());

        assertThat(databases.verify().equal()).isTrue();
    }

    @Test
    void findsAChangeOfV2ThatNobodyBroughtThere() {
        databases.v2().update("update facilities set name = 'New' where id = 3");

        assertThat(of(databases.verify(), "facilities").differences())
                .extracting(Difference::column, Difference::expected, Difference::actual)
                .containsExactly(tuple("name", "New", "Facility 3"));
    }

    @Test
    void countsAllDifferencesButTellsTheFirstOnly() {
        databases.v3().update("update referencedata.facilities set name = 'x'");
        var options =
                new VerificationOptions(
                        2,
                        3,
                        4,
                        VerifiedDatabases.options().patience(),
                        VerifiedDatabases.options().pause());

        EntityReport facilities = of(databases.verify(options, () -> {}), "facilities");

        assertThat(facilities.differing()).isEqualTo(9);
        assertThat(facilities.differences()).hasSize(4);
    }

    @Test
    void countsARootThatV3HoldsBackInsteadOfCallingItDifferent() {
        databases
                .v3()
                .update("delete from referencedata.supported_programs where facilityid = ?", id(5));
        databases
                .v3()
                .update(
                        "insert into ghost.quarantine (entity, root_key, code, v2_table, message)"
                                + " values ('facilities', '5', 'REFUSED_BY_V3', 'facilities', '-')");

        EntityReport facilities = of(databases.verify(), "facilities");

        assertThat(facilities.differences()).isEmpty();
        assertThat(facilities.quarantined()).isEqualTo(1);
    }

    @Test
    void reportsBooksThatDoNotBalance() {
        databases
                .v3()
                .update("update ghost.entity_count set read = read + 1 where entity = 'programs'");

        VerificationReport report = databases.verify();

        assertThat(report.equal()).isFalse();
        assertThat(report.text()).contains("programs: equal, but rows are not accounted for");
    }

    @Test
    void writesItsReportAsJson() {
        databases.v3().update("update referencedata.facilities set name = 'x' where id = ?", id(1));

        assertThat(databases.verify().json())
                .contains("\"equal\" : false", "\"entity\" : \"facilities\"")
                .contains("\"column\" : \"name\"", "\"expected\" : \"Facility 1\"")
                .contains("\"balanced\" : true");
    }

    @Test
    void refusesAnUnknownEntity() {
        assertThatThrownBy(() -> databases.verify(List.of("nobody")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
    }

    private static UUID id(int facility) {
        return V3Id.of("facilities", facility);
    }

    private static EntityReport of(VerificationReport report, String entity) {
        return report.entities().stream()
                .filter(one -> one.entity().equals(entity))
                .findFirst()
                .orElseThrow();
    }
}
