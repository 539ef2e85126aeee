package org.openlmis.ghost.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.openlmis.ghost.testing.Await;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Held;

/**
 * Transactions on the target that are under way: each is held just before its commit while others
 * go on, or crashes there, as chance says.
 */
final class RandomTransactions {

    private static final int AT_ONCE = 3;
    private static final Set<Class<?>> EXPECTED =
            Set.of(
                    Held.Crash.class,
                    LeaseLostException.class,
                    PositionLostException.class,
                    IllegalStateException.class);

    private final Bench bench;
    private final Random random;
    private final List<String> trace;
    private final List<Held<?>> running = new ArrayList<>();

    RandomTransactions(Bench bench, Random random, List<String> trace) {
        this.bench = bench;
        this.random = random;
        this.trace = trace;
    }

    /** Runs work up to one of its commits; then chance lets it commit, crash, or wait there. */
    void start(String what, Held<?> work) {
        awaitStill(work);
        int chance = random.nextInt(10);
        trace.add(
                what
                        + (work.isHeld()
                                ? chance < 6 ? "" : chance < 8 ? " held" : " crashed"
                                : " blocked"));
        if (chance < 6 || work.isDone()) {
            work.release();
        } else if (chance >= 8) {
            work.crash();
        }
        running.add(work);
        collect();
        if (running.size() > AT_ONCE) {
            letGo();
        }
    }

    /** One of the transactions that were held goes on. */
    void letGo() {
        if (!running.isEmpty()) {
            Held<?> work = running.get(random.nextInt(running.size()));
            trace.add("let go");
            work.release();
            collect();
        }
    }

    /** Waits until released work has ended or waits for a lock that held work has. */
    private void collect() {
        running.stream().filter(Held::isReleased).forEach(this::awaitStill);
        List<Held<?>> ended = running.stream().filter(Held::isDone).toList();
        running.removeAll(ended);
        ended.forEach(this::end);
    }

    private void awaitStill(Held<?> work) {
        work.awaitShortly();
        Await.until("work is held, has ended, or is blocked", () -> isStill(work));
    }

    private boolean isStill(Held<?> work) {
        return work.isDone()
                || (work.isHeld() && !work.isReleased())
                || (!running.isEmpty() && bench.isBlocked());
    }

    private void end(Held<?> work) {
        try {
            work.finish();
        } catch (RuntimeException e) {
            if (!EXPECTED.contains(e.getClass())) {
                throw e;
            }
            trace.add("… " + e.getClass().getSimpleName());
        }
    }

    /** All of them go on to their end. */
    void end() {
        running.forEach(Held::release);
        running.forEach(this::end);
        running.clear();
    }
}
