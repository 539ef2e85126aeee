package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.World;

/** What v2 has just changed does not wait for the many that a changed look-up made dirty. */
class LiveFirstIT {

    private static final String STATUS =
            "select count(*) from requisition.requisitions where status = 'SUBMITTED'";

    private final Bench bench = Bench.open();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void derivesChangedRootsBeforeThoseThatOnlyLookUpWhatChanged() {
        bench.v2(World.REFERENCE_DATA, World.REQUISITIONS);
        bench.loadAll();
        bench.v2("update requisitions set status = 'SUBMITTED' where id = 1");
        bench.deliver();
        bench.v3()
                .execute(
                        "insert into ghost.dirty_root (entity, root_key) select 'facilities', id::text from landing.facilities");
        List<String> left = new ArrayList<>();
        bench.ghost()
                .derivation()
                .drain(
                        Driver.EVENT,
                        root ->
                                left.add(
                                        bench.one(Long.class, STATUS)
                                                + " done, dirty: "
                                                + bench.dirty().size()));
        assertThat(left).first().isEqualTo("1 done, dirty: 2");
        assertThat(bench.dirty()).isEmpty();
    }
}
