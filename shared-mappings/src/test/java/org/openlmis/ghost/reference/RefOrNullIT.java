package org.openlmis.ghost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;
import org.openlmis.ghost.testing.V3Rows;
import org.openlmis.ghost.testing.Verified;

/** References that v3 lets be null are null while the row referred to is held back. */
class RefOrNullIT {

    private static final String HOMES =
            """
            select concat_ws(' ', u.username, coalesce(f.code, 'nowhere')) from referencedata.users u
            left join referencedata.facilities f on f.id = u.homefacilityid where u.username <> 'admin' order by 1""";
    private static final String NODES =
            """
            select concat_ws(' ', n.code, coalesce(f.code, 'nowhere')) from referencedata.supervisory_nodes n
            left join referencedata.facilities f on f.id = n.facilityid order by 1""";
    private static final String DROP_OFFS =
            "select count(dropofffacilityid) from referencedata.requisition_group_program_schedules";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void areNullWhileTheRowReferredToIsQuarantined() {
        load();
        refuseType(1);
        assertThat(bench.texts(HOMES)).containsExactly("clerk nowhere", "keeper F4");
        assertThat(bench.texts(NODES))
                .containsExactly("N1 F3", "N2 nowhere", "N2-G2 nowhere", "N3 nowhere");
        assertThat(bench.one(Integer.class, DROP_OFFS)).isEqualTo(1);
        refuseType(2);
        assertThat(bench.texts(HOMES)).containsExactly("clerk nowhere", "keeper nowhere");
        assertThat(bench.one(Integer.class, DROP_OFFS)).isZero();
        assertVerified();
    }

    @Test
    void comeBackWithTheRowReferredTo() {
        load();
        var before = V3Rows.of(bench);
        refuseType(1);
        refuseType(2);
        bench.v2("update facility_types set code = 'T' || id");
        bench.settle();
        bench.v2("update facility_types set code = case id when 1 then 'HC' else 'HOSP' end");
        bench.settle();
        assertThat(V3Rows.of(bench)).containsAll(before);
    }

    @Test
    void areNullFromTheStartWhereTheRowReferredToLoadsRefused() {
        bench.v2(ReferenceWorld.ALL);
        bench.v2("update facilities set latitude = 'NaN' where id = 1");
        bench.loadAll();
        assertThat(bench.quarantined()).containsExactly("facilities/1 NOT_READABLE");
        assertThat(bench.texts(HOMES)).containsExactly("clerk nowhere", "keeper F4");
        assertThat(bench.waiting()).containsExactly("requisitions/1 REFERENCE_QUARANTINED");
    }

    @Test
    void waitForARowThatIsNotDerivedYet() {
        landANodeBeforeItsFacility();
        assertThat(bench.waiting()).containsExactly("supervisory_nodes/9 REFERENCE_MISSING");
        bench.settle();
        assertThat(bench.texts(NODES)).contains("N9 F9");
    }

    @Test
    void areNullThoughTheRowReferredToTurnsOutToBeHeldBackOnlyLater() {
        load();
        refuseType(2);
        landANodeBeforeItsFacility();
        assertThat(bench.waiting()).contains("supervisory_nodes/9 REFERENCE_MISSING");
        bench.settle();
        assertThat(bench.waiting())
                .contains("facilities/9 REFERENCE_QUARANTINED")
                .noneMatch(waiting -> waiting.startsWith("supervisory_nodes"));
        assertThat(bench.texts(NODES)).contains("N9 nowhere");
        assertVerified();
    }

    private void load() {
        bench.v2(ReferenceWorld.ALL);
        bench.loadAll();
    }

    private void landANodeBeforeItsFacility() {
        if (bench.dirty().isEmpty() && bench.texts(NODES).isEmpty()) {
            load();
        }
        bench.v2(
                """
                insert into facilities (id, code, name, geographiczoneid, typeid, sdp, active, golivedate, enabled, virtualfacility)
                    values (9, 'F9', 'Ninth', 1, 2, true, true, '2020-01-01', true, false)""",
                "insert into supervisory_nodes (id, facilityid, name, code) values (9, 9, 'Ninth', 'N9')");
        bench.deliver("supervisory_nodes");
        bench.ghost().derivation().drain(Driver.EVENT);
    }

    /** Somebody created a type with the same code in v3. */
    private void refuseType(int id) {
        bench.v3()
                .update(
                        """
                        insert into referencedata.facility_types (id, code, name, active)
                        values (gen_random_uuid(), ?, ?, true)""",
                        "NATIVE" + id,
                        "native " + id);
        bench.v2("update facility_types set code = 'native%d' where id = %d".formatted(id, id));
        bench.settle();
    }

    private void assertVerified() {
        var report = Verified.report(bench);
        assertThat(report.equal()).as(report.text()).isTrue();
    }
}
