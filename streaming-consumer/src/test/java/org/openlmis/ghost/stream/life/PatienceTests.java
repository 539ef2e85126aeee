package org.openlmis.ghost.stream.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTests {

    private final Patience patience = new Patience();
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void triesUntilItWorks() throws InterruptedException {
        boolean done = patience.until("the target", () -> failUntil(2));
        assertThat(done).isTrue();
        assertThat(attempts).hasValue(2);
        assertThat(patience.waitingFor()).isNull();
    }

    @Test
    void saysWhatItWaitsForAndWhy() throws InterruptedException {
        boolean done =
                patience.until(
                        "the target",
                        () -> {
                            patience.end();
                            failUntil(Integer.MAX_VALUE);
                        });
        assertThat(done).isFalse();
        assertThat(patience.waitingFor())
                .isEqualTo("the target: IllegalStateException: connection refused");
    }

    private void failUntil(int attempt) {
        if (attempts.incrementAndGet() < attempt) {
            throw new IllegalStateException("connection refused");
        }
    }
}
