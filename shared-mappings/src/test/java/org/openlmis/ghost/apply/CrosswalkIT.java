package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Bootstrap;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.World;

/** v3 rows that were there before us: bootstrap rows that stand for v2 rows, and native ones. */
class CrosswalkIT {

    private static final String TYPE_OF_FACILITY =
            "select typeid from referencedata.facilities where code = 'F1'";
    private static final String WAREHOUSE =
            "select name from referencedata.facility_types where id = ?";

    private final Bench bench = Bench.open();

    @BeforeEach
    void loadsTheWorld() {
        bench.v2(World.REFERENCE_DATA);
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void reIdsReferringRowsWhenARowComesToStandForABootstrapRow() {
        assertThat(bench.one(UUID.class, TYPE_OF_FACILITY)).isEqualTo(V3Id.of("facility_types", 1));
        bench.v2("update facility_types set code = 'warehouse' where id = 1");
        bench.settle();
        assertThat(bench.one(UUID.class, TYPE_OF_FACILITY))
                .isEqualTo(Bootstrap.FACILITY_TYPE_WAREHOUSE);
        assertThat(bench.texts("select code from referencedata.facility_types where code = 'HC'"))
                .isEmpty();
    }

    @Test
    void updatesABootstrapRowButNeverDeletesIt() {
        bench.v2("update facility_types set code = 'warehouse', name = 'Depot' where id = 1");
        bench.settle();
        assertThat(bench.one(String.class, WAREHOUSE, Bootstrap.FACILITY_TYPE_WAREHOUSE))
                .isEqualTo("Depot");
        bench.v2("update facility_types set code = 'HC' where id = 1");
        bench.settle();
        assertThat(bench.one(UUID.class, TYPE_OF_FACILITY)).isEqualTo(V3Id.of("facility_types", 1));
        assertThat(bench.texts(WAREHOUSE, Bootstrap.FACILITY_TYPE_WAREHOUSE)).hasSize(1);
    }

    @Test
    void leavesNativeRowsUntouched() {
        UUID id = UUID.fromString("22222222-2222-4222-8222-222222222222");
        bench.v3()
                .update(
                        "insert into referencedata.programs (id, code, name, active, periodsskippable, shownonfullsupplytab,"
                                + " enabledatephysicalstockcountcompleted, skipauthorization)"
                                + " values (?, 'NATIVE', 'Native', true, true, true, true, true)",
                        id);
        String row = "select p::text from referencedata.programs p where id = ?";
        String before = bench.one(String.class, row, id);
        bench.v2(
                "insert into programs (id, code, name, active) values (3, 'native', 'Ours', false)");
        bench.settle();
        assertThat(bench.quarantined()).containsExactly("programs/3 TAKEN_IN_V3");
        bench.v2("delete from programs where id = 3");
        bench.settle();
        assertThat(bench.one(String.class, row, id)).isEqualTo(before);
        assertThat(bench.quarantined()).isEmpty();
    }
}
