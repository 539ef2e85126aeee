package org.openlmis.ghost.apply;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.openlmis.ghost.landing.Landing;
import org.openlmis.ghost.landing.LandingTable;
import org.openlmis.ghost.landing.Lsn;
import org.openlmis.ghost.landing.Touched;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Opens and closes complete loads of an entity.
 *
 * <p>Guarantee: a chunk of generation g is read only from a replica that has replayed every change
 * v2 committed before g was opened, and an event landed after that carries generation g; so a chunk
 * never brings back what an event of g removed. Thread-safe.
 */
public final class Generations {

    private static final String POSITION =
            """
            select case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_flush_lsn() end::text""";
    private static final String BUMP =
            """
            update ghost.entity set
                generation = generation + 1, state = 'FILLING', planned = false, barrier = null, reload_required = null,
                halted = case when halted like 'drift:%' then halted end, opened_at = clock_timestamp(),
                carried = (select coalesce(sum(row_count), 0) from ghost.dirty_root where entity = name)
                    + (select coalesce(sum(row_count), 0) from ghost.quarantine where entity = name)
            where name = ? returning generation""";
    private static final String SET_BARRIER =
            "update ghost.entity set barrier = ?::pg_lsn where name = ? and generation = ? and barrier is null";
    private static final String BARRIER =
            "select barrier::text from ghost.entity where name = ? and generation = ? and barrier is not null";
    private static final String OPEN_CHUNKS =
            "select count(*) from ghost.chunk where entity = ? and generation = ? and state <> 'DONE'";
    private static final String CLOSE =
            """
            update ghost.entity set state = 'FILLED', filled_generation = generation, filled_at = clock_timestamp()
            where name = ? and generation = ? and planned and state = 'FILLING'""";
    private static final String VERIFIED =
            """
            update ghost.entity set state = 'SYNCED', verified_at = clock_timestamp()
            where name = ? and generation = ? and state in ('FILLED', 'SYNCED')""";

    private final TargetTransactions target;
    private final JdbcTemplate primary;
    private final JdbcTemplate replica;
    private final Landing landing;
    private final Marks marks;
    private final EntityRows entities;

    Generations(
            TargetTransactions target,
            DataSource primary,
            DataSource replica,
            Landing landing,
            Marks marks) {
        this.target = target;
        this.primary = new JdbcTemplate(primary);
        this.replica = new JdbcTemplate(replica);
        this.landing = landing;
        this.marks = marks;
        this.entities = new EntityRows(target.jdbc());
    }

    /**
     * Opens the next generation under the entity's exclusive lock, then reads the barrier from the
     * v2 primary. Clears a halt and a required reload; a halt because of drift stays until the
     * drift is gone.
     */
    public Generation open(String entity) {
        target.runWithoutResult(
                () -> {
                    target.lockExclusive(entity);
                    if (entities.state(entity).clearing() != null) {
                        throw new IllegalStateException(
                                entity + " is being cleared; load it when that is done");
                    }
                    target.jdbc().queryForObject(BUMP, Integer.class, entity);
                    landing.purgeDeleted(entity);
                });
        return current(entity);
    }

    /** The current generation of an entity, number 0 and barrier 0/0 if none was opened yet. */
    public Generation current(String entity) {
        int number = entities.state(entity).generation();
        if (number == 0) {
            return new Generation(entity, 0, new Lsn(0));
        }
        return new Generation(
                entity,
                number,
                barrier(entity, number).orElseGet(() -> readBarrier(entity, number)));
    }

    private Optional<Lsn> barrier(String entity, int number) {
        return target.jdbc().queryForList(BARRIER, String.class, entity, number).stream()
                .map(Lsn::parse)
                .findFirst();
    }

    /**
     * The generation was opened, and whoever did it died before reading the barrier; reading it
     * later is as good.
     */
    private Lsn readBarrier(String entity, int number) {
        Lsn barrier = position(primary);
        target.runWithoutResult(
                () -> target.jdbc().update(SET_BARRIER, barrier.toString(), entity, number));
        return barrier(entity, number).orElse(barrier);
    }

    /** Where the replica is. */
    public Lsn replayed() {
        return position(replica);
    }

    /** A position of v2 below which all lies that was committed before the call. */
    public Lsn committed() {
        return position(primary);
    }

    private static Lsn position(JdbcTemplate v2) {
        return Lsn.parse(String.valueOf(v2.queryForObject(POSITION, String.class)));
    }

    /**
     * Closes the generation if all its chunks are done: sweeps what no chunk and no event of the
     * generation brought, and makes the entity FILLED. Roots were derived before their chunk was
     * done; what the sweep makes dirty is derived like everything else.
     *
     * @return whether the generation is closed; false while chunks are open, or the entity is
     *     paused or halted
     */
    public boolean close(Generation generation) {
        return target.get(
                () -> {
                    target.lockExclusive(generation.entity());
                    EntityRows.State state = entities.state(generation.entity());
                    if (state.generation() != generation.number()
                            || !state.mayDerive()
                            || hasOpenChunks(generation)) {
                        return Integer.valueOf(generation.number())
                                .equals(state.filledGeneration());
                    }
                    sweep(generation);
                    target.jdbc().update(CLOSE, generation.entity(), generation.number());
                    return true;
                });
    }

    private boolean hasOpenChunks(Generation generation) {
        Long open =
                target.jdbc()
                        .queryForObject(
                                OPEN_CHUNKS, Long.class, generation.entity(), generation.number());
        return open == null || open > 0;
    }

    private void sweep(Generation generation) {
        List<LandingTable> tables = landing.tables(generation.entity());
        Marks.Collected touched = marks.collect(tables.stream().map(LandingTable::name).toList());
        for (LandingTable table : tables) {
            Touched gone =
                    landing.sweep(table, null, null, generation.number(), generation.barrier());
            touched.add(generation.entity(), gone.uncounted());
        }
        touched.write(null, null);
    }

    /** Verification passed: the entity is SYNCED. */
    public void verified(Generation generation) {
        target.runWithoutResult(
                () -> target.jdbc().update(VERIFIED, generation.entity(), generation.number()));
    }
}
