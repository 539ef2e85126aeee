package org.openlmis.ghost.stream.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepeatedWorkTests {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofSeconds(20);

    private final AtomicInteger rounds = new AtomicInteger();
    private RepeatedWork work = new RepeatedWork("test", NEVER, rounds::incrementAndGet);

    @AfterEach
    void stop() {
        work.stop();
        work.awaitEnd(SOON);
    }

    @Test
    void worksWhenWoken() {
        work.start();
        work.wake();
        awaitRounds(1);
    }

    @Test
    void worksUnasked() {
        work = new RepeatedWork("test", Duration.ofMillis(1), rounds::incrementAndGet);
        work.start();
        awaitRounds(3);
    }

    @Test
    void goesOnAfterAFailure() {
        work =
                new RepeatedWork(
                        "test",
                        NEVER,
                        () -> {
                            if (rounds.incrementAndGet() == 1) {
                                throw new IllegalStateException("the database is down");
                            }
                        });
        work.start();
        work.wake();
        awaitRounds(1);
        work.wake();
        awaitRounds(2);
    }

    @Test
    void takesSeveralWishesForOne() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        work =
                new RepeatedWork(
                        "test",
                        NEVER,
                        () -> {
                            rounds.incrementAndGet();
                            busy.countDown();
                            await(released);
                        });
        work.start();
        work.wake();
        assertThat(busy.await(20, TimeUnit.SECONDS)).isTrue();
        work.wake();
        work.wake();
        released.countDown();
        awaitRounds(2);
        work.stop();
        work.awaitEnd(SOON);
        assertThat(rounds).hasValue(2);
    }

    @Test
    void finishesWhatItIsDoingBeforeItEnds() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        work =
                new RepeatedWork(
                        "test",
                        NEVER,
                        () -> {
                            busy.countDown();
                            await(released);
                            rounds.incrementAndGet();
                        });
        work.start();
        work.wake();
        assertThat(busy.await(20, TimeUnit.SECONDS)).isTrue();
        work.stop();
        released.countDown();
        work.awaitEnd(SOON);
        assertThat(rounds).hasValue(1);
    }

    private void awaitRounds(int least) {
        Awaitility.await().atMost(SOON).until(() -> rounds.get() >= least);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
