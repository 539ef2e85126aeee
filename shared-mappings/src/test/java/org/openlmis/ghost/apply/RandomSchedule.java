package org.openlmis.ghost.apply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Held;
import org.openlmis.ghost.testing.ReplicatedV2;

/**
 * One random interleaving of everything that may happen at once: v2's transactions, delayed
 * deliveries, events landed only at a second try, chunks, derivation, pauses, generations opened on
 * live data, a replica that lags. Every transaction on the target may be held just before its
 * commit while others go on, or crash there. Afterwards everything is brought to its end, and v3
 * must hold what v2 demands.
 */
final class RandomSchedule {

    /** What is loaded and changed; everything else was loaded before and stays. */
    static final List<String> ENTITIES =
            List.of(
                    "programs",
                    "facilities",
                    "processing_schedules",
                    "processing_periods",
                    "products",
                    "requisitions");

    private static final int STEPS = 60;

    private final Bench bench;
    private final ReplicatedV2 servers;
    private final Random random;
    private final RandomV2 v2;
    private final DelayedStream stream;
    private final RandomLoads loads;
    private final RandomTransactions transactions;
    private final List<String> trace = new ArrayList<>();

    RandomSchedule(Bench bench, ReplicatedV2 servers, long seed) {
        this.bench = bench;
        this.servers = servers;
        this.random = new Random(seed);
        this.v2 = new RandomV2(bench, random);
        this.stream = new DelayedStream(bench, random);
        this.loads = new RandomLoads(bench);
        this.transactions = new RandomTransactions(bench, random, trace);
    }

    /** What happened, one line per step. */
    String trace() {
        return String.join("\n", trace);
    }

    void run() {
        for (int i = 0; i < 6; i++) {
            trace.add(v2.transaction(6));
        }
        for (int step = 0; step < STEPS; step++) {
            step(random.nextInt(100));
        }
        finish();
    }

    private void step(int chance) {
        if (chance < 25) {
            trace.add("v2: " + v2.step());
        } else if (chance < 45) {
            deliver();
        } else if (chance < 60) {
            derive();
        } else if (chance < 80) {
            load();
        } else if (chance < 90) {
            transactions.letGo();
        } else {
            operate();
        }
    }

    private void deliver() {
        stream.fetch();
        if (random.nextInt(8) == 0) {
            EventBatch again = stream.pollAgain();
            if (!again.moves().isEmpty()) {
                start("deliver again " + again.moves(), () -> bench.ghost().events().land(again));
            }
        } else if (!stream.isEmpty()) {
            EventBatch poll = stream.poll();
            start(
                    "deliver " + poll.moves(),
                    () -> {
                        long applied = bench.ghost().events().land(poll);
                        stream.landed(poll);
                        return applied;
                    });
        }
    }

    private void derive() {
        String entity = entity();
        start("derive " + entity, () -> bench.ghost().derivation().drain(Driver.EVENT, entity));
    }

    private void load() {
        String entity = entity();
        String state = loads.state(entity);
        int chance = random.nextInt(20);
        if (state.equals("NEW") || chance == 0) {
            start("open " + entity, () -> bench.ghost().generations().open(entity));
        } else if (state.equals("OPEN")) {
            int size = 1 + random.nextInt(3);
            start("plan " + entity, () -> loads.plan(entity, size));
        } else if (chance < 4) {
            start("close " + entity, () -> loads.close(entity));
        } else if (chance < 9 && loads.hasLease()) {
            ChunkLease lease = loads.lease(random);
            boolean halve = chance < 6;
            start(
                    (halve ? "halve " : "work ") + lease,
                    () -> halve ? loads.halve(lease) : loads.work(lease));
        } else {
            Duration duration = random.nextBoolean() ? Duration.ZERO : Bench.LEASE;
            start("claim " + entity + " for " + duration, () -> loads.claim(entity, duration));
        }
    }

    private String entity() {
        return ENTITIES.get(random.nextInt(ENTITIES.size()));
    }

    private void operate() {
        String entity = entity();
        switch (random.nextInt(7)) {
            case 0 -> start("pause " + entity, () -> pause(entity));
            case 1 -> start("resume", this::resume);
            case 2 -> hold();
            case 3 -> goOn();
            case 4 -> start("retry dead letters", stream::retryLost);
            default -> start("recheck", this::recheck);
        }
    }

    private boolean pause(String entity) {
        bench.ghost().entities().pause(entity);
        return true;
    }

    private boolean resume() {
        ENTITIES.forEach(bench.ghost().entities()::resume);
        return true;
    }

    private int recheck() {
        bench.passTime();
        return bench.ghost().derivation().recheckWaiting();
    }

    private void hold() {
        trace.add("replica stops");
        servers.hold();
    }

    private void goOn() {
        trace.add("replica goes on");
        servers.goOn();
    }

    private void start(String what, Supplier<?> work) {
        transactions.start(what, Held.beforeCommitNumber(1 + random.nextInt(5), work));
    }

    private void finish() {
        transactions.end();
        v2.end();
        resume();
        loads.open();
        servers.catchUp();
        loads.finish();
        stream.fetch();
        while (!stream.isEmpty()) {
            EventBatch poll = stream.poll();
            bench.ghost().events().land(poll);
            stream.landed(poll);
        }
        stream.retryLost();
        bench.settleLanded();
    }
}
