package org.openlmis.ghost.backfill.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A command is terminated between the end of its execution and its last word. */
class RunningCommandTests {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunningCommand command = new RunningCommand();

    @Test
    void isWaitedForUntilItHasToldWhatBecameOfIt() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        CompletableFuture<Void> work =
                CompletableFuture.runAsync(
                        () ->
                                command.run(
                                        () -> {
                                            began.countDown();
                                            awaitUninterruptedly(told);
                                        }));
        began.await();

        assertThat(command.awaitEnd(SHORT)).isFalse();
        told.countDown();
        assertThat(command.awaitEnd(PATIENCE)).isTrue();
        work.join();
    }

    /** A command that cannot go on closes its application itself. */
    @Test
    void doesNotWaitForItself() {
        command.run(
                () -> {
                    try {
                        assertThat(command.awaitEnd(SHORT)).isTrue();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static void awaitUninterruptedly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
