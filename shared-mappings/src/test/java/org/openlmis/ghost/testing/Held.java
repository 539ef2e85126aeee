package org.openlmis.ghost.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Work in a thread of its own that stops at a named point until it is released, so that a test
 * decides what happens in between.
 *
 * @param <T> what the work returns
 */
public final class Held<T> {

    private static final long LIMIT_SECONDS = 30;
    private static final long SHORT_MILLIS = 10;

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final CompletableFuture<T> result = new CompletableFuture<>();

    private volatile boolean crashed;

    private Held() {}

    /** Starts the work; returns when it is about to commit. */
    public static <T> Held<T> beforeCommit(Supplier<T> work) {
        Held<T> held = beforeCommitOf(work);
        held.awaitReached();
        return held;
    }

    /**
     * Starts the work; returns when it is about to commit the transaction in which it ran a
     * statement that contains this text.
     */
    public static <T> Held<T> beforeCommitAfter(String statement, Supplier<T> work) {
        AtomicBoolean ran = new AtomicBoolean();
        Held<T> held =
                start(
                        sql -> {
                            ran.compareAndSet(false, sql.contains(statement));
                            return ran.get() && isAboutToCommit(sql);
                        },
                        work);
        held.awaitReached();
        return held;
    }

    /** Starts the work; returns when it is about to run a statement that contains this text. */
    public static <T> Held<T> before(String statement, Supplier<T> work) {
        Held<T> held = start(sql -> sql.contains(statement), work);
        held.awaitReached();
        return held;
    }

    /** Starts work that will stop before it commits; does not wait until it does. */
    public static <T> Held<T> beforeCommitOf(Supplier<T> work) {
        return start(Held::isAboutToCommit, work);
    }

    /**
     * Starts work that will stop at one of the points where it is about to commit; does not wait
     * until it does, and it may end before.
     *
     * @param point 1 for the first
     */
    public static <T> Held<T> beforeCommitNumber(int point, Supplier<T> work) {
        AtomicInteger points = new AtomicInteger();
        return start(sql -> isAboutToCommit(sql) && points.incrementAndGet() == point, work);
    }

    /** Starts work that nothing holds, though it may have to wait for the locks of others. */
    public static <T> Held<T> running(Supplier<T> work) {
        return start(sql -> false, work);
    }

    /** Counting is what transactions do last; its rows are shared by many, so nobody holds them. */
    private static boolean isAboutToCommit(String sql) {
        return sql.equals(Connections.COMMIT) || sql.contains("ghost.entity_count");
    }

    private static <T> Held<T> start(Predicate<String> point, Supplier<T> work) {
        Held<T> held = new Held<>();
        Thread thread = new Thread(() -> held.run(point, work), "held");
        thread.setDaemon(true);
        thread.start();
        return held;
    }

    private void run(Predicate<String> point, Supplier<T> work) {
        Connections.watch(
                sql -> {
                    if (released.getCount() > 0 && point.test(sql)) {
                        reached.countDown();
                        await(released);
                        crashIfTold();
                    }
                });
        try {
            result.complete(work.get());
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        } finally {
            Connections.watch(null);
            reached.countDown();
        }
    }

    private void crashIfTold() {
        if (crashed) {
            throw new Crash();
        }
    }

    private void awaitReached() {
        await(reached);
        if (result.isDone()) {
            throw new AssertionError("the work ended without reaching the point: " + result);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("waited too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it has reached its point or, if it was released, has ended; not for long. */
    public void awaitShortly() {
        try {
            if (isReleased()) {
                result.handle((value, error) -> true).get(SHORT_MILLIS, TimeUnit.MILLISECONDS);
            } else if (!reached.await(SHORT_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (TimeoutException notYet) {
            return;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it has reached its point, or ended. */
    public boolean isHeld() {
        return reached.getCount() == 0;
    }

    /** Lets the work fail where it stands, as if its process were killed. */
    public void fail() {
        crash();
        try {
            finish();
        } catch (Crash expected) {
            return;
        }
        throw new AssertionError("the work did not stop at its point");
    }

    /** What work that was crashed throws. */
    public static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public boolean isReleased() {
        return released.getCount() == 0;
    }

    public boolean isDone() {
        return result.isDone();
    }

    /** Lets the work go on, and does not wait for its end. */
    public void release() {
        released.countDown();
    }

    /** As {@link #release()}, but the work fails where it stands, as if its process were killed. */
    public void crash() {
        crashed = true;
        release();
    }

    /** Lets the work go on; returns what it returned, or throws what it threw. */
    public T finish() {
        release();
        try {
            return result.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
