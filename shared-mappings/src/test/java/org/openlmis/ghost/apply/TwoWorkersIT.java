package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Held;

/** Two processes derive at once; no root is derived twice at a time, and the last state wins. */
class TwoWorkersIT {

    private static final String NAMES =
            "select name from referencedata.processing_schedules order by code";

    private static final String LEASED =
            """
            select number::text from ghost.chunk
            where entity = ? and generation = ? and lease_token is not null order by number""";

    private final Bench bench = Bench.open();

    @BeforeEach
    void loadsTwoSchedules() {
        bench.v2(
                "insert into processing_schedules (id, code, name) values (1, 'A', 'one'), (2, 'B', 'two')");
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** Whatever plan PostgreSQL makes, a worker leases the one chunk it works on. */
    @Test
    void leaseOneChunkAtATime() {
        var generation = bench.plan("processing_schedules");
        for (String way : List.of("hashjoin", "mergejoin", "material", "hashagg", "sort")) {
            bench.v3().execute("set enable_%s = off".formatted(way));
        }
        bench.v3().execute("analyze ghost.chunk");
        assertThat(bench.claim(generation)).isPresent();
        assertThat(bench.texts(LEASED, generation.entity(), generation.number()))
                .containsExactly("1");
    }

    @Test
    void leaveEachOthersRootsAlone() {
        bench.v2("update processing_schedules set name = 'changed' where id = 1");
        bench.deliver();
        var first = bench.derivedButNotCommitted();
        bench.v2("update processing_schedules set name = 'other' where id = 2");
        bench.deliver();
        assertThat(bench.ghost().derivation().drain(Driver.EVENT).roots()).isEqualTo(1);
        assertThat(bench.texts(NAMES)).containsExactly("one", "other");
        first.finish();
        assertThat(bench.texts(NAMES)).containsExactly("changed", "other");
    }

    @Test
    void deriveAgainWhatLandsWhileTheyDerive() {
        bench.v2("update processing_schedules set name = 'first' where id = 1");
        bench.deliver();
        var worker = bench.derivedButNotCommitted();
        bench.v2("update processing_schedules set name = 'second' where id = 1");
        var changes = bench.changes();
        var event = Held.running(() -> bench.land(changes));
        bench.awaitBlocked();
        worker.finish();
        event.finish();
        bench.settle();
        assertThat(bench.texts(NAMES)).containsExactly("second", "two");
    }

    @Test
    void lockTheirRootBeforeTheyReadItsRows() {
        bench.v2("update processing_schedules set name = 'first' where id = 1");
        bench.deliver();
        var worker =
                Held.before(
                        "select k.root, ", () -> bench.ghost().derivation().drain(Driver.EVENT));
        bench.v2("update processing_schedules set name = 'second' where id = 1");
        var changes = bench.changes();
        var event = Held.running(() -> bench.land(changes));
        bench.awaitBlocked();
        worker.finish();
        event.finish();
        bench.settle();
        assertThat(bench.texts(NAMES)).containsExactly("second", "two");
    }
}
