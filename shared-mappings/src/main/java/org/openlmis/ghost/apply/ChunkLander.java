package org.openlmis.ghost.apply;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.openlmis.ghost.landing.Landing;
import org.openlmis.ghost.landing.LandingTable;
import org.openlmis.ghost.landing.Touched;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/**
 * Reads one chunk from the replica in one short snapshot and lands it, in one target transaction:
 * rows, sweep, dirty marks and the ledger's row stand or fall together. Thread-safe.
 */
public final class ChunkLander {

    private static final String LANDED =
            """
            update ghost.chunk set state = 'LANDED', landed_at = clock_timestamp(), lsn = ?::pg_lsn,
                rows_read = ?, rows_swept = ?
            where entity = ? and generation = ? and number = ? and lease_token = ? and state = 'PLANNED'""";
    private static final String MINE =
            """
            select state, rows_read, rows_swept from ghost.chunk
            where entity = ? and generation = ? and number = ? and lease_token = ?""";

    private final TargetTransactions target;
    private final DataSource replica;
    private final Landing landing;
    private final Marks marks;
    private final EntityRows entities;

    ChunkLander(TargetTransactions target, DataSource replica, Landing landing, Marks marks) {
        this.target = target;
        this.replica = replica;
        this.landing = landing;
        this.marks = marks;
        this.entities = new EntityRows(target.jdbc());
    }

    /**
     * Lands the chunk in one target transaction. A chunk that was landed before (state LANDED after
     * a crash) is not read again.
     *
     * @throws LeaseLostException somebody else owns the chunk; nothing was landed
     * @throws IllegalStateException the replica is behind the generation's barrier; nothing was
     *     landed
     * @throws org.springframework.dao.DataAccessException with the SQLSTATE of the replica or the
     *     target, nothing landed; {@link ReplicaConflict#isConflict} tells recovery conflicts that
     *     deserve a smaller chunk
     */
    public LandedChunk land(ChunkLease lease) {
        return target.get(
                () -> {
                    target.lockShared(lease.generation().entity());
                    return landedBefore(lease).orElseGet(() -> landNow(lease));
                });
    }

    private Optional<LandedChunk> landedBefore(ChunkLease lease) {
        List<Optional<LandedChunk>> mine =
                target.jdbc()
                        .query(
                                MINE,
                                (row, number) ->
                                        row.getString(1).equals("PLANNED")
                                                ? Optional.empty()
                                                : Optional.of(
                                                        new LandedChunk(
                                                                row.getLong(2), 0, row.getLong(3))),
                                key(lease));
        if (mine.isEmpty()) {
            throw lost(lease);
        }
        return mine.get(0);
    }

    private static Object[] key(ChunkLease lease) {
        return new Object[] {
            lease.generation().entity(), lease.generation().number(), lease.number(), lease.token()
        };
    }

    private static LeaseLostException lost(ChunkLease lease) {
        return new LeaseLostException(
                "chunk %d of %s generation %d is leased to somebody else"
                        .formatted(
                                lease.number(),
                                lease.generation().entity(),
                                lease.generation().number()));
    }

    private LandedChunk landNow(ChunkLease lease) {
        String entity = lease.generation().entity();
        if (entities.state(entity).generation() != lease.generation().number()) {
            throw new LeaseLostException(
                    "%s has a newer generation than %d"
                            .formatted(entity, lease.generation().number()));
        }
        try (ReplicaSnapshot snapshot = ReplicaSnapshot.open(replica)) {
            if (snapshot.lsn().compareTo(lease.generation().barrier()) < 0) {
                throw new IllegalStateException(
                        "the replica is at %s, behind the barrier %s of %s"
                                .formatted(snapshot.lsn(), lease.generation().barrier(), entity));
            }
            return landFrom(snapshot, lease);
        } catch (SQLException e) {
            var translated =
                    new SQLExceptionSubclassTranslator()
                            .translate("read chunk of " + entity, null, e);
            throw translated != null ? translated : new IllegalStateException(e);
        }
    }

    private LandedChunk landFrom(ReplicaSnapshot snapshot, ChunkLease lease) {
        String entity = lease.generation().entity();
        int generation = lease.generation().number();
        Map<LandingTable, Long> staged = new LinkedHashMap<>();
        for (LandingTable table : landing.tables(entity)) {
            String stage = landing.stage(table);
            staged.put(table, copy(snapshot, table, lease.range(), stage));
        }
        long read = 0;
        long applied = 0;
        long unrouted = 0;
        Marks.Collected touchedRoots = marks.collect(names(staged.keySet()));
        for (Map.Entry<LandingTable, Long> table : staged.entrySet()) {
            Touched touched = landing.landStage(table.getKey(), generation, snapshot.lsn());
            touchedRoots.add(entity, touched);
            read += table.getValue();
            applied += touched.applied();
            unrouted += touched.unrouted();
        }
        long swept = sweep(lease, snapshot, touchedRoots);
        touchedRoots.write(null, null);
        finish(lease, snapshot, read, swept);
        entities.count(
                entity,
                generation,
                Driver.CHUNK,
                new EntityRows.Count(read, 0, unrouted, read - applied));
        return new LandedChunk(read, read - applied, swept);
    }

    private static List<String> names(Collection<LandingTable> tables) {
        return tables.stream().map(LandingTable::name).toList();
    }

    private long copy(
            ReplicaSnapshot snapshot, LandingTable table, ChunkRange range, String stage) {
        Long rows =
                target.jdbc()
                        .execute(
                                (ConnectionCallback<Long>)
                                        connection ->
                                                snapshot.copy(table, range, connection, stage));
        return rows == null ? 0 : rows;
    }

    private long sweep(ChunkLease lease, ReplicaSnapshot snapshot, Marks.Collected touchedRoots) {
        String entity = lease.generation().entity();
        long swept = 0;
        for (LandingTable table : landing.tables(entity)) {
            Touched gone =
                    landing.sweep(
                            table,
                            lease.range().lower(),
                            lease.range().upper(),
                            lease.generation().number(),
                            snapshot.lsn());
            touchedRoots.add(entity, gone.uncounted());
            swept += gone.applied();
        }
        return swept;
    }

    private void finish(ChunkLease lease, ReplicaSnapshot snapshot, long read, long swept) {
        Object[] key = key(lease);
        int updated =
                target.jdbc()
                        .update(
                                LANDED,
                                snapshot.lsn().toString(),
                                read,
                                swept,
                                key[0],
                                key[1],
                                key[2],
                                key[3]);
        if (updated == 0) {
            throw lost(lease);
        }
    }
}
