package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Connections;
import org.openlmis.ghost.testing.World;

/** A load comes to an end while v2 changes faster than it derives; the stream derives the rest. */
class SteadyChangesIT {

    private static final String MARK =
            """
            insert into ghost.dirty_root (entity, root_key, v2_time) values ('facilities', ?, now())
            on conflict (entity, root_key) do update set mark = nextval('ghost.dirty_mark'), state = 'DIRTY'""";

    private final Bench bench = Bench.open();
    private int next = 1;

    @AfterEach
    void close() {
        Connections.watch(null);
        bench.close();
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void letALoadEnd() {
        bench.v2(World.REFERENCE_DATA);
        bench.loadAll();
        markTheOther();
        Connections.watch(
                sql -> {
                    if (sql.contains(Bench.TAKES_ROOTS)) {
                        markTheOther();
                    }
                });
        bench.ghost().derivation().drain(Driver.CHUNK);
        Connections.watch(null);
        assertThat(bench.dirty()).hasSize(1);
        bench.settleLanded();
        assertThat(bench.dirty()).isEmpty();
    }

    private void markTheOther() {
        next = 3 - next;
        bench.v3().update(MARK, String.valueOf(next));
    }
}
