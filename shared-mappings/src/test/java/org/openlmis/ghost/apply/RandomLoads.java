package org.openlmis.ghost.apply;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openlmis.ghost.testing.Bench;

/**
 * Generations and their chunks in the hands of workers that lose leases, die, come back and cut
 * chunks. Each method is what one worker does, to be held or crashed by the schedule. Thread-safe.
 */
final class RandomLoads {

    private static final String STATE =
            "select case when generation = 0 then 'NEW' when planned then 'PLANNED' else 'OPEN' end"
                    + " from ghost.entity where name = ?";
    private static final String FORGET_LEASES =
            "update ghost.chunk set lease_until = null, lease_token = null where state <> 'DONE'";

    private final Bench bench;
    private final Ghost ghost;
    private final List<ChunkLease> leases = new CopyOnWriteArrayList<>();

    RandomLoads(Bench bench) {
        this.bench = bench;
        this.ghost = bench.ghost();
    }

    /** NEW, OPEN or PLANNED. */
    String state(String entity) {
        return bench.one(String.class, STATE, entity);
    }

    private Generation current(String entity) {
        return ghost.generations().current(entity);
    }

    /** Plans, if the replica has passed the barrier, which the job waits for. */
    boolean plan(String entity, int chunkSize) {
        Generation generation = current(entity);
        boolean mayPlan = ghost.generations().replayed().compareTo(generation.barrier()) >= 0;
        if (mayPlan) {
            ghost.ledger().plan(generation, ghost.planner().plan(entity, chunkSize));
        }
        return mayPlan;
    }

    boolean close(String entity) {
        return ghost.generations().close(current(entity));
    }

    /** Claims a chunk, for long or so shortly that the next one takes it over, and works on it. */
    Optional<LandedChunk> claim(String entity, Duration duration) {
        Optional<ChunkLease> claimed = ghost.ledger().claim(current(entity), "random", duration);
        claimed.ifPresent(leases::add);
        return claimed.map(this::work);
    }

    boolean hasLease() {
        return !leases.isEmpty();
    }

    /** Any lease a worker ever got, lost ones included. */
    ChunkLease lease(Random random) {
        return leases.get(random.nextInt(leases.size()));
    }

    /** Cuts a chunk and works on the half that is kept. */
    LandedChunk halve(ChunkLease lease) {
        ChunkLease half = ghost.ledger().halve(lease);
        leases.add(half);
        return work(half);
    }

    /** Lands a chunk, derives it and closes the ledger's row. */
    LandedChunk work(ChunkLease lease) {
        LandedChunk landed = ghost.chunks().land(lease);
        ghost.derivation().deriveChunk(lease);
        ghost.ledger().done(lease);
        return landed;
    }

    /** Opens the first generation of entities that have none; every barrier is known then. */
    void open() {
        for (String entity : RandomSchedule.ENTITIES) {
            if (state(entity).equals("NEW")) {
                ghost.generations().open(entity);
            }
            current(entity);
        }
    }

    /** Brings every entity to the end of its generation, after everything else has ended. */
    void finish() {
        bench.v3().update(FORGET_LEASES);
        for (String entity : RandomSchedule.ENTITIES) {
            plan(entity, 2);
            bench.fill(current(entity));
        }
    }
}
