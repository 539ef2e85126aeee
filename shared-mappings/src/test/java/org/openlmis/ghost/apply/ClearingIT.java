package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;
import org.openlmis.ghost.testing.V3Rows;
import org.openlmis.ghost.testing.Verified;
import org.springframework.dao.DataAccessException;

/** v3 rows of an entity, and of those that refer to them, are deleted and derived again. */
class ClearingIT {

    private static final String ROOT = "geographic_levels";
    private static final String DERIVED =
            "select entity || ' ' || root_key || ' ' || v3_table || ' ' || v3_key from ghost.derived_row order by 1";
    private static final String CLEARED_AWAY =
            """
            select entity || ' ' || v3_table || ' ' || v3_key from ghost.derived_row
            where entity in (select entity from ghost.clearing)""";
    private static final String NATIVE =
            """
            insert into referencedata.geographic_zones (id, code, levelid, extradata)
            select '00000000-0000-4000-8000-000000000001', 'NATIVE', id, '{}' from referencedata.geographic_levels""";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);
    private final Clearing clearing = bench.ghost().clearing();
    private List<String> rows = List.of();
    private List<String> derived = List.of();

    @BeforeEach
    void loadsTheWorld() {
        bench.v2(ReferenceWorld.ALL);
        bench.loadAll();
        rows = V3Rows.of(bench);
        derived = bench.texts(DERIVED);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void deletesWhatRefersToTheEntityFirstAndDerivesAllAgain() {
        List<Clearing.Affected> preview = clearing.preview(ROOT);
        assertThat(preview).last().isEqualTo(new Clearing.Affected(ROOT, 1));
        assertThat(preview)
                .extracting(Clearing.Affected::entity)
                .containsSubsequence("requisitions", "facilities", "geographic_zones");
        assertThat(clearing.begin(ROOT, false)).isEqualTo(preview);
        assertThat(clearing.goOn()).isTrue();
        assertThat(bench.texts(CLEARED_AWAY)).isEmpty();
        assertThat(bench.texts("select id::text from referencedata.facilities")).isEmpty();
        assertThat(clearing.turns())
                .allMatch(turn -> turn.state().equals("DONE"))
                .extracting(Clearing.Turn::rowsKept)
                .containsOnly(0L);
        bench.assertBalanced();
        bench.settle();
        assertThat(bench.texts(DERIVED)).isEqualTo(derived);
        assertThat(V3Rows.difference(bench, rows)).isEmpty();
        assertVerified();
    }

    @Test
    void leavesEntitiesAloneThatDoNotReferToIt() {
        clearing.begin("products", false);
        assertThat(clearing.goOn()).isTrue();
        assertThat(bench.texts("select code from referencedata.facilities")).hasSize(4);
        assertThat(bench.texts("select id::text from requisition.requisitions")).isEmpty();
        bench.settle();
        assertVerified();
    }

    @Test
    void isGoneOnWithByAnybodyWhereItEnded() {
        bench.v3()
                .execute(
                        """
                        create function refuse() returns trigger language plpgsql as
                            $$ begin raise exception 'the server is going away' using errcode = '57P01'; end $$;
                        create trigger refuse before delete on referencedata.facilities execute function refuse()""");
        clearing.begin(ROOT, false);
        assertThatThrownBy(clearing::goOn).isInstanceOf(DataAccessException.class);
        assertThat(bench.texts("select id::text from requisition.requisitions")).isEmpty();
        assertThat(bench.texts("select code from referencedata.facilities")).hasSize(4);
        bench.v3().execute("drop trigger refuse on referencedata.facilities");
        assertThat(bench.processWithoutV2(Mappings.CATALOGUE).clearing().goOn()).isTrue();
        assertThat(bench.texts(CLEARED_AWAY)).isEmpty();
        bench.settle();
        assertThat(V3Rows.difference(bench, rows)).isEmpty();
        assertVerified();
    }

    @Test
    void derivesNothingBeforeAllIsClearedThoughEventsLand() {
        clearing.begin(ROOT, false);
        bench.v2("update facilities set name = 'Renamed' where id = 1");
        bench.deliver();
        bench.ghost().derivation().drain(Driver.EVENT);
        assertThat(bench.texts("select name from referencedata.facilities order by 1"))
                .hasSize(4)
                .doesNotContain("Renamed");
        bench.assertBalanced();
        assertThat(clearing.goOn()).isTrue();
        bench.settle();
        assertThat(bench.texts("select name from referencedata.facilities order by 1"))
                .hasSize(4)
                .contains("Renamed");
        assertVerified();
    }

    @Test
    void keepsWhatRowsOfV3ItselfReferTo() {
        bench.v3().execute(NATIVE);
        clearing.begin(ROOT, false);
        assertThat(clearing.goOn()).isTrue();
        assertThat(clearing.turns()).last().extracting(Clearing.Turn::rowsKept).isEqualTo(1L);
        assertThat(bench.texts("select code from referencedata.geographic_zones"))
                .containsExactly("NATIVE");
        bench.settle();
        assertVerified();
        assertThat(bench.texts("select code from referencedata.geographic_zones"))
                .containsExactlyInAnyOrder("NATIVE", "Z1");
    }

    @Test
    void clearsPausedEntitiesAndDerivesThemWhenTheyAreResumed() {
        bench.ghost().entities().pause("facilities");
        clearing.begin(ROOT, false);
        assertThat(clearing.goOn()).isTrue();
        bench.settle();
        assertThat(bench.texts("select code from referencedata.geographic_zones")).hasSize(1);
        assertThat(bench.texts("select code from referencedata.facilities")).isEmpty();
        bench.ghost().entities().resume("facilities");
        bench.settle();
        assertThat(V3Rows.difference(bench, rows)).isEmpty();
        assertVerified();
    }

    @Test
    void keepsTheAccountsOfQuarantinedRoots() {
        bench.v2("update programs set code = 'e m' where id = 2");
        bench.settle();
        List<String> quarantined = bench.quarantined();
        assertThat(quarantined).containsExactly("programs/2 CODE_NOT_UNIQUE");
        clearing.begin("programs", false);
        clearing.goOn();
        bench.assertBalanced();
        bench.settle();
        assertThat(bench.quarantined()).isEqualTo(quarantined);
        assertVerified();
    }

    @Test
    void requiresTheNextGenerationIfItIsToBeLoadedAgain() {
        clearing.begin("products", true);
        clearing.goOn();
        assertThat(bench.ghost().entities().all())
                .filteredOn(status -> status.reloadRequired() != null)
                .extracting(EntityStatus::name)
                .containsExactly("products");
        bench.load("products");
        bench.settle();
        assertVerified();
    }

    @Test
    void isRefusedWhileSomethingElseGoesOn() {
        bench.v3()
                .update(
                        """
                        insert into ghost.execution_lease (entity, owner, lease_until)
                        values ('facilities', 'somebody', clock_timestamp() + interval '1 hour')""");
        assertThatThrownBy(() -> clearing.begin(ROOT, false))
                .isInstanceOf(ClearingRefusedException.class)
                .hasMessageContaining("facilities");
        clearing.begin("products", false);
        assertThatThrownBy(() -> clearing.begin("products", false))
                .isInstanceOf(ClearingRefusedException.class)
                .hasMessageContaining("products is being cleared");
        assertThatThrownBy(() -> bench.ghost().generations().open("products"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is being cleared");
    }

    private void assertVerified() {
        var report = Verified.report(bench);
        assertThat(report.equal()).as(report.text()).isTrue();
    }
}
