package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Held;

/**
 * Events are delivered again after a crash, or to two consumers: each takes effect exactly once.
 */
class RedeliveryIT {

    private final Bench bench = Bench.open();

    @BeforeEach
    void loadsOneSchedule() {
        bench.v2("insert into processing_schedules (id, code, name) values (1, 'M', 'old')");
        bench.loadAll();
        bench.v2("update processing_schedules set name = 'new'");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void movesThePositionInTheTransactionThatLands() {
        EventBatch poll = bench.poll(bench.changes());
        var crashed =
                Held.beforeCommit(
                        () -> {
                            bench.ghost().events().land(poll);
                            return null;
                        });
        assertThat(name()).isEqualTo("old");
        assertThat(position()).containsValue(1L);
        crashed.fail();
        assertThat(name()).isEqualTo("old");
        assertThat(position()).containsValue(1L);
        assertThat(bench.ghost().events().land(poll)).isEqualTo(1);
        assertThat(name()).isEqualTo("new");
        assertThat(position()).containsValue(2L);
        bench.settle();
    }

    @Test
    void landsNothingFromAPositionThatAnotherConsumerHasLeft() {
        EventBatch poll = bench.poll(bench.changes());
        bench.ghost().events().land(poll);
        bench.v2("update processing_schedules set name = 'newer'");
        bench.deliver();
        assertThatExceptionOfType(PositionLostException.class)
                .isThrownBy(() -> bench.ghost().events().land(poll));
        assertThat(name()).isEqualTo("newer");
        bench.settle();
    }

    @Test
    void letsOneOfTwoConsumersWinThatLandTheSamePollAtOnce() {
        EventBatch poll = bench.poll(bench.changes());
        var first = Held.beforeCommit(() -> bench.ghost().events().land(poll));
        var second = Held.running(() -> bench.ghost().events().land(poll));
        bench.awaitBlocked();
        first.finish();
        assertThatExceptionOfType(PositionLostException.class).isThrownBy(second::finish);
        bench.settle();
    }

    @Test
    void takesTheSameEventTwiceWithoutHarmWhereAPositionWasReset() {
        List<V2Change> changes = bench.changes();
        bench.land(changes);
        bench.land(changes);
        bench.settle();
        assertThat(bench.texts("select name from referencedata.processing_schedules"))
                .containsExactly("new");
    }

    private String name() {
        return bench.one(String.class, "select name from landing.processing_schedules");
    }

    private Map<String, Long> position() {
        return bench.ghost().positions().nextOffsets(List.of("v2.public.processing_schedules"));
    }
}
