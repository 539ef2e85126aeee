package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.testing.Bench;

/** Events that could not be landed are landed later, but never over what is newer. */
class DeadLettersIT {

    private static final String TOPIC = "v2.public.processing_schedules";

    private final Bench bench = Bench.open();
    private final Map<Long, V2Change> lost = new HashMap<>();

    @BeforeEach
    void loadsASchedule() {
        bench.v2("insert into processing_schedules (id, code, name) values (1, 'M', 'old')");
        bench.skipChanges();
        bench.load("processing_schedules");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void landsWhatNothingHasFollowed() {
        bench.v2("update processing_schedules set name = 'new'");
        long letter = lost(1);
        retry(letter);
        assertThat(state(letter)).isEqualTo("RETRIED");
        bench.settleLanded();
        assertThat(bench.texts("select name from referencedata.processing_schedules"))
                .containsExactly("new");
    }

    @Test
    void neverOverwritesALaterEvent() {
        bench.v2("update processing_schedules set name = 'first'");
        long letter = lost(1);
        bench.v2("update processing_schedules set name = 'second'");
        bench.deliver();
        retry(letter);
        assertThat(state(letter)).startsWith("SUPERSEDED a later event of the row, at ");
        assertThat(landed(1)).isEqualTo("second EVENT");
        bench.settleLanded();
    }

    @Test
    void neverBringsADeletedRowBack() {
        bench.v2(
                "insert into processing_schedules (id, code, name) values (2, 'Q', 'short-lived')");
        long letter = lost(2);
        bench.v2("delete from processing_schedules where id = 2");
        bench.deliver();
        retry(letter);
        assertThat(state(letter)).startsWith("SUPERSEDED");
        bench.settleLanded();
        assertThat(bench.texts("select name from referencedata.processing_schedules"))
                .containsExactly("old");
    }

    @Test
    void leavesARowToTheGenerationOpenedAfterwards() {
        bench.v2("update processing_schedules set name = 'first'");
        long letter = lost(1);
        bench.v2("update processing_schedules set name = 'second'");
        bench.deliver();
        bench.load("processing_schedules");
        assertThat(landed(1)).isEqualTo("second CHUNK");
        retry(letter);
        assertThat(state(letter))
                .isEqualTo(
                        "SUPERSEDED generation 2 of processing_schedules, opened later, holds what v2 has");
        assertThat(landed(1)).isEqualTo("second CHUNK");
    }

    @Test
    void leavesARowToALaterDeadLetter() {
        bench.v2("update processing_schedules set name = 'first'");
        long first = lost(1);
        bench.v2("update processing_schedules set name = 'second'");
        long second = lost(1);
        retry(first);
        assertThat(state(first))
                .isEqualTo(
                        "SUPERSEDED dead letter %d is a later event of the same row"
                                .formatted(second));
        assertThat(landed(1)).isEqualTo("old CHUNK");
        retry(second);
        assertThat(landed(1)).isEqualTo("second EVENT");
    }

    @Test
    void staysADeadLetterThatIsRefusedAgain() {
        bench.v2("update processing_schedules set name = 'new'");
        long letter = lost(1);
        want(letter);
        bench.ghost().deadLetters().refuse(letter, "UNKNOWN_OP", "still");
        assertThat(state(letter)).isEqualTo("NEW");
        assertThat(bench.texts("select code || ' ' || attempts from ghost.dead_letter"))
                .containsExactly("UNKNOWN_OP 1");
        assertThat(bench.ghost().deadLetters().wanted(10)).isEmpty();
    }

    /** The only change that v2 has committed since the last call becomes a dead letter. */
    private long lost(int id) {
        List<V2Change> changes = bench.changes();
        assertThat(changes).hasSize(1);
        byte[] key = "{\"id\":%d}".formatted(id).getBytes(StandardCharsets.UTF_8);
        var letter =
                new EventBatch.DeadLetter(TOPIC, 0, lost.size(), "TEST", "test", key, key, null);
        bench.ghost()
                .events()
                .land(
                        new EventBatch(
                                "test", List.of(), List.of(), List.of(letter), List.of(), null));
        long number = bench.one(Long.class, "select max(id) from ghost.dead_letter");
        lost.put(number, changes.get(0));
        return number;
    }

    private void want(long letter) {
        bench.v3().update("update ghost.dead_letter set state = 'RETRY' where id = ?", letter);
    }

    private void retry(long letter) {
        want(letter);
        bench.ghost().deadLetters().landAgain(letter, lost.get(letter));
    }

    private String state(long letter) {
        return bench.one(
                String.class,
                "select concat_ws(' ', state, resolution) from ghost.dead_letter where id = ?",
                letter);
    }

    private String landed(int id) {
        return bench.one(
                String.class,
                "select name || ' ' || _origin from landing.processing_schedules where id = ?",
                id);
    }
}
