package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.World;

/**
 * v2's screens delete children and insert them anew. Delete and insert have different keys, so they
 * travel in different partitions, and the insert may land first.
 */
class ReplacedChildIT {

    private static final String SUPPORTED =
            "select active::text from referencedata.supported_programs order by facilityid";

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
    void waitsForTheDeleteWithoutHoldingBackOthers() {
        bench.v2(
                "update programs_supported set startdate = '2020-01-01' where id = 1",
                "delete from programs_supported where id = 1",
                "insert into programs_supported (id, facilityid, programid, active) values (9, 1, 1, false)",
                "update programs_supported set active = false where id = 2");
        bench.deliver(V2Change.Upsert.class::isInstance);
        bench.ghost().derivation().drain(Driver.EVENT);
        assertThat(bench.waiting()).containsExactly("facilities/1 UNIQUE_CONFLICT");
        assertThat(bench.texts(SUPPORTED)).containsExactlyInAnyOrder("true", "false");

        bench.settle();
        assertThat(bench.waiting()).isEmpty();
        assertThat(bench.texts(SUPPORTED)).containsExactly("false", "false");
        bench.assertBalanced();
    }
}
