package org.openlmis.ghost.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.Landing;
import org.openlmis.ghost.landing.LandingTable;
import org.openlmis.ghost.landing.Lsn;
import org.openlmis.ghost.landing.Touched;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.log.LogField;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lands the changes of one poll, exactly once: the stored offsets move in the same transaction, and
 * only from where this poll started. Thread-safe.
 */
public final class EventLander {

    private static final Logger LOG = LoggerFactory.getLogger(EventLander.class);
    private static final String HALT =
            """
            update ghost.entity set reload_required = ?, halted = coalesce(halted, ?),
                halted_at = coalesce(halted_at, clock_timestamp())
            where name = ?""";

    private final TargetTransactions target;
    private final MappingCatalogue catalogue;
    private final Landing landing;
    private final Marks marks;
    private final EntityRows entities;
    private final StreamPositions positions;

    EventLander(
            TargetTransactions target,
            MappingCatalogue catalogue,
            Landing landing,
            Marks marks,
            StreamPositions positions) {
        this.target = target;
        this.catalogue = catalogue;
        this.landing = landing;
        this.marks = marks;
        this.entities = new EntityRows(target.jdbc());
        this.positions = positions;
    }

    /**
     * Lands a poll in one target transaction and moves the stored offsets with it.
     *
     * @return how many changes were applied; the rest was older than what was landed
     * @throws PositionLostException another consumer moved a partition meanwhile; nothing was
     *     landed
     */
    public long land(EventBatch batch) {
        return target.get(() -> landInTransaction(batch));
    }

    /** As {@link #land}, inside a transaction of the caller. */
    long landInTransaction(EventBatch batch) {
        positions.move(batch);
        Map<String, List<V2Change>> byTable = byTable(batch.changes());
        new TreeSet<>(
                        byTable.keySet().stream()
                                .map(table -> catalogue.owner(table).name())
                                .toList())
                .forEach(target::lockShared);
        Marks.Collected touchedRoots = marks.collect(byTable.keySet());
        List<Landed> landed = new ArrayList<>();
        for (LandingTable table : landing.tables()) {
            List<V2Change> changes = byTable.get(table.name());
            if (changes != null) {
                landed.add(land(table, changes, touchedRoots));
            }
        }
        target.lockMarks();
        touchedRoots.write(batch.oldest(), newest(batch));
        positions.note(batch);
        landed.forEach(
                table ->
                        entities.count(
                                table.entity(), table.generation(), Driver.EVENT, table.count()));
        return landed.stream().mapToLong(table -> table.touched().applied()).sum();
    }

    /** What a poll did to one table; {@code read} counts changes. */
    private record Landed(String entity, int generation, long read, Touched touched) {

        EntityRows.Count count() {
            return new EntityRows.Count(read, 0, touched.unrouted(), read - touched.applied());
        }
    }

    private static Map<String, List<V2Change>> byTable(List<V2Change> changes) {
        Map<String, List<V2Change>> byTable = new LinkedHashMap<>();
        changes.forEach(
                change ->
                        byTable.computeIfAbsent(change.table(), any -> new ArrayList<>())
                                .add(change));
        return byTable;
    }

    private static @Nullable Lsn newest(EventBatch batch) {
        return batch.changes().isEmpty()
                ? null
                : batch.changes().get(batch.changes().size() - 1).lsn();
    }

    private Landed land(LandingTable table, List<V2Change> changes, Marks.Collected touchedRoots) {
        int generation = entities.state(table.entity()).generation();
        changes.stream()
                .filter(V2Change.Truncate.class::isInstance)
                .findFirst()
                .ifPresent(truncate -> halt(table, truncate.lsn()));
        List<V2Change> folded = new FoldedChanges(table.keyNames(), changes).changes();
        if (folded.isEmpty()) {
            return new Landed(table.entity(), generation, 0, Touched.NOTHING);
        }
        Touched touched = landing.landEvents(table, folded, generation);
        touchedRoots.add(table.entity(), touched);
        long read =
                changes.stream().filter(change -> !(change instanceof V2Change.Truncate)).count();
        return new Landed(table.entity(), generation, read, touched);
    }

    /**
     * A truncate names no rows, so nothing can be landed for it: only a complete load tells what is
     * left. That it is required is remembered although the entity may be halted already.
     */
    private void halt(LandingTable table, Lsn lsn) {
        String why =
                "truncate: v2 emptied %s at %s; run entity %s again to load what is left"
                        .formatted(table.name(), lsn, table.entity());
        target.jdbc().update(HALT, why, why, table.entity());
        LogField.ENTITY.run(
                table.entity(), () -> LOG.error("entity={} halted {}", table.entity(), why));
    }
}
