package org.openlmis.ghost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;

/**
 * A row that is held back, but that v3 keeps for now because a row created in v3 refers to it:
 * nobody of v2 refers to it until it is not held back any more, whoever is derived when.
 */
class KeptByV3IT {

    private static final String FACILITY_OF_N3 =
            """
            select coalesce(f.code, 'nowhere') from referencedata.supervisory_nodes n
            left join referencedata.facilities f on f.id = n.facilityid where n.code = 'N3'""";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);

    @AfterEach
    void close() {
        bench.close();
    }

    @BeforeEach
    void keepAFacilityThatIsHeldBack() {
        bench.v2(ReferenceWorld.ALL);
        bench.loadAll();
        bench.v3()
                .update(
                        """
                        insert into referencedata.supervisory_nodes (id, code, name, facilityid)
                        select gen_random_uuid(), 'NATIVE', 'native', id from referencedata.facilities where code = 'F2'""");
        bench.v3()
                .update(
                        """
                        insert into referencedata.facility_types (id, code, name, active)
                        values (gen_random_uuid(), 'NATIVE', 'native', true)""");
        bench.v2("update facility_types set code = 'native' where id = 1");
        bench.settle();
        assertThat(bench.waiting()).contains("facilities/2 REFERENCE_QUARANTINED");
        assertThat(facilityOfN3()).isEqualTo("nowhere");
    }

    @Test
    void isNotReferredToByWhoIsDerivedWhileItIsTriedAgain() {
        tryAgain();
        bench.v2("update supervisory_nodes set name = 'Southern' where id = 3");
        bench.deliver();
        bench.ghost().derivation().drain(Driver.EVENT, "supervisory_nodes");
        assertThat(bench.dirty()).contains("facilities/2");
        assertThat(facilityOfN3()).isEqualTo("nowhere");
        bench.settle();
        assertThat(facilityOfN3()).isEqualTo("nowhere");
    }

    @Test
    void isReferredToAgainWhenItIsNotHeldBackAnyMore() {
        bench.v2("update facility_types set code = 'HC' where id = 1");
        bench.settle();
        assertThat(facilityOfN3()).isEqualTo("F2");
    }

    private void tryAgain() {
        bench.passTime();
        bench.ghost().derivation().recheckWaiting();
        assertThat(bench.dirty()).contains("facilities/2");
    }

    private String facilityOfN3() {
        return bench.one(String.class, FACILITY_OF_N3);
    }
}
