package org.openlmis.ghost.apply;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The ledger of chunks: the truth about what a generation has loaded, and on restart the only one.
 * A chunk is leased to one worker; landing it checks the lease's token in the landing transaction,
 * so a worker that lost its lease lands nothing. Every call is a transaction of its own.
 * Thread-safe.
 */
public final class ChunkLedger {

    private static final String PLANNED =
            "select planned from ghost.entity where name = ? and generation = ?";
    private static final String PLAN =
            """
            insert into ghost.chunk (entity, generation, number, lower_key, upper_key)
            select ?, ?, k.number, k.lower_key, k.upper_key
            from unnest(?::text[], ?::text[]) with ordinality as k (lower_key, upper_key, number)""";
    private static final String SET_PLANNED =
            "update ghost.entity set planned = true where name = ? and generation = ? and not planned";

    /**
     * Materialized: a subquery with a limit may be run once per chunk, and then lease several of
     * which only one is worked on.
     */
    private static final String CLAIM =
            """
            with next as materialized (
                select entity, generation, number from ghost.chunk
                where entity = ? and generation = ? and state <> 'DONE'
                and (lease_until is null or lease_until < clock_timestamp())
                order by number limit 1 for update skip locked
            )
            update ghost.chunk c set lease_token = ?, lease_owner = ?, attempts = c.attempts + 1,
                lease_until = clock_timestamp() + ?::interval
            from next n where (c.entity, c.generation, c.number) = (n.entity, n.generation, n.number)
            returning c.number, c.lower_key, c.upper_key""";

    private static final String MINE =
            " where entity = ? and generation = ? and number = ? and lease_token = ?";
    private static final String RENEW =
            "update ghost.chunk set lease_until = clock_timestamp() + ?::interval" + MINE;
    private static final String RELEASE =
            "update ghost.chunk set lease_token = null, lease_owner = null, lease_until = null"
                    + MINE;
    private static final String DONE =
            "update ghost.chunk set state = 'DONE', done_at = clock_timestamp(), lease_until = null"
                    + MINE
                    + " and state <> 'PLANNED'";
    private static final String PROGRESS =
            """
            select count(*), count(*) filter (where state <> 'PLANNED'), count(*) filter (where state = 'DONE'),
                coalesce(sum(rows_read), 0)
            from ghost.chunk where entity = ? and generation = ?""";
    private static final String CUT =
            "update ghost.chunk set upper_key = ?" + MINE + " and state = 'PLANNED'";
    private static final String LOCK_NUMBERS =
            "select 1 from ghost.entity where name = ? for no key update";
    private static final String ADD =
            """
            insert into ghost.chunk (entity, generation, number, lower_key, upper_key)
            select entity, generation, max(number) + 1, ?, ? from ghost.chunk
            where entity = ? and generation = ? group by entity, generation""";

    private final TargetTransactions target;
    private final ChunkPlanner planner;

    ChunkLedger(TargetTransactions target, ChunkPlanner planner) {
        this.target = target;
        this.planner = planner;
    }

    /** Writes the plan of a generation, once; a second call changes nothing. */
    public void plan(Generation generation, List<ChunkRange> ranges) {
        target.runWithoutResult(
                () -> {
                    if (target.jdbc().update(SET_PLANNED, generation.entity(), generation.number())
                            == 1) {
                        target.jdbc()
                                .update(
                                        PLAN,
                                        generation.entity(),
                                        generation.number(),
                                        ranges.stream()
                                                .map(ChunkRange::lower)
                                                .toArray(String[]::new),
                                        ranges.stream()
                                                .map(ChunkRange::upper)
                                                .toArray(String[]::new));
                    }
                });
    }

    public boolean isPlanned(Generation generation) {
        return target.jdbc()
                .queryForList(PLANNED, Boolean.class, generation.entity(), generation.number())
                .contains(true);
    }

    /**
     * The first chunk that is not done and not leased to somebody else; empty if there is none at
     * the moment.
     */
    public Optional<ChunkLease> claim(Generation generation, String owner, Duration lease) {
        UUID token = UUID.randomUUID();
        return target.get(
                () ->
                        target
                                .jdbc()
                                .query(
                                        CLAIM,
                                        (row, number) ->
                                                new ChunkLease(
                                                        generation,
                                                        row.getInt(1),
                                                        new ChunkRange(
                                                                row.getString(2), row.getString(3)),
                                                        token),
                                        generation.entity(),
                                        generation.number(),
                                        token,
                                        owner,
                                        interval(lease))
                                .stream()
                                .findFirst());
    }

    /** Keeps a chunk while work on it goes on; false if the lease was lost. */
    public boolean renew(ChunkLease lease, Duration duration) {
        return target.get(() -> target.jdbc().update(RENEW, parameters(interval(duration), lease)))
                == 1;
    }

    /** Gives a chunk back so that somebody else may claim it at once. */
    public void release(ChunkLease lease) {
        target.runWithoutResult(() -> target.jdbc().update(RELEASE, parameters(null, lease)));
    }

    /**
     * Cuts a chunk that is leased and not landed in two; the lease keeps the first half, which is
     * returned. Single keys stay whole, and so do chunks that have landed or were lost.
     */
    public ChunkLease halve(ChunkLease lease) {
        ChunkRange range = lease.range();
        String middle = planner.middle(lease.generation().entity(), range);
        if (middle == null) {
            return lease;
        }
        return target.get(() -> cut(lease, middle))
                ? new ChunkLease(
                        lease.generation(),
                        lease.number(),
                        new ChunkRange(range.lower(), middle),
                        lease.token())
                : lease;
    }

    private boolean cut(ChunkLease lease, String middle) {
        Generation generation = lease.generation();
        target.jdbc().query(LOCK_NUMBERS, (RowCallbackHandler) row -> {}, generation.entity());
        boolean isCut = target.jdbc().update(CUT, parameters(middle, lease)) == 1;
        if (isCut) {
            String upper = lease.range().upper();
            target.jdbc().update(ADD, middle, upper, generation.entity(), generation.number());
        }
        return isCut;
    }

    /** The chunk's roots are derived. */
    public void done(ChunkLease lease) {
        target.runWithoutResult(() -> target.jdbc().update(DONE, parameters(null, lease)));
    }

    private static Object[] parameters(@Nullable String first, ChunkLease lease) {
        Object[] mine = {
            lease.generation().entity(), lease.generation().number(), lease.number(), lease.token()
        };
        return first == null ? mine : new Object[] {first, mine[0], mine[1], mine[2], mine[3]};
    }

    private static String interval(Duration duration) {
        return duration.toMillis() + " milliseconds";
    }

    public ChunkProgress progress(Generation generation) {
        return target.jdbc()
                .query(
                        PROGRESS,
                        row -> {
                            row.next();
                            return new ChunkProgress(
                                    row.getInt(1), row.getInt(2), row.getInt(3), row.getLong(4));
                        },
                        generation.entity(),
                        generation.number());
    }
}
