package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.landing.Lsn;
import org.openlmis.ghost.testing.Bench;

/** Heartbeats tell how far an entity is behind, also if it has been behind for long. */
class HeartbeatsIT {

    private static final String BEAT_EVERY_SECOND_OF_A_DAY =
            """
            insert into ghost.heartbeat (lsn, v2_time, seen_at, end_offsets)
            select ('0/' || to_hex(100000 - second))::pg_lsn, now() - make_interval(secs => second),
                   now() - make_interval(secs => second), '{}'
              from generate_series(1, 86400) second""";

    private static final String COUNT = "select count(*) from ghost.heartbeat";

    private final Bench bench = Bench.open();

    @BeforeEach
    void leavesAnEntityBehind() {
        bench.v2("insert into processing_schedules (id, code, name) values (1, 'A', 'one')");
        bench.loadAll();
        bench.ghost().entities().pause("processing_schedules");
        bench.v2("update processing_schedules set code = 'Z'");
        bench.deliver();
        bench.v3().update(BEAT_EVERY_SECOND_OF_A_DAY);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void tellOfTwoHours() {
        dirtySince(Duration.ofHours(2));
        beat();
        assertThat(behind()).isBetween(Duration.ofHours(2), Duration.ofMinutes(122));
    }

    @Test
    void tellOfTwentyHours() {
        dirtySince(Duration.ofHours(20));
        beat();
        assertThat(behind()).isBetween(Duration.ofHours(20), Duration.ofHours(21).plusMinutes(1));
    }

    @Test
    void areForgottenButForAFew() {
        beat();
        assertThat(bench.one(Long.class, COUNT)).isBetween(600L, 850L);
    }

    private void dirtySince(Duration time) {
        bench.v3()
                .update(
                        "update ghost.dirty_root set marked_at = now() - make_interval(secs => ?)",
                        time.toSeconds());
    }

    private Duration behind() {
        return bench.ghost().entities().all().stream()
                .filter(entity -> entity.name().equals("processing_schedules"))
                .map(entity -> Objects.requireNonNull(entity.settledAt()))
                .map(settled -> Duration.between(settled, Instant.now()))
                .findFirst()
                .orElseThrow();
    }

    private void beat() {
        Instant now = Instant.now();
        EventBatch.Heartbeat heartbeat =
                new EventBatch.Heartbeat(Lsn.parse("1/0"), now, now, Map.of("topic/0", 0L));
        bench.ghost()
                .events()
                .land(
                        new EventBatch(
                                "test", List.of(), List.of(), List.of(), List.of(heartbeat), now));
    }
}
