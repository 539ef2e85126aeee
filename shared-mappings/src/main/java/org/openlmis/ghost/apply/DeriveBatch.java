package org.openlmis.ghost.apply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openlmis.ghost.dirty.DirtyRoot;
import org.openlmis.ghost.dirty.Waiting;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.Remark;
import org.openlmis.ghost.quarantine.Quarantine;
import org.openlmis.ghost.target.TargetWriter;
import org.openlmis.ghost.target.V3Row;
import org.openlmis.ghost.target.Written;

/**
 * Dirty roots of one entity with what their mapping says of them, and everything that follows from
 * writing it: marks, quarantine, counts. Used by one thread in one target transaction.
 */
final class DeriveBatch {

    private final EntityDefinition<?> entity;
    private final List<DirtyRoot> roots;
    private final Map<String, Outcome> outcomes;

    DeriveBatch(EntityDefinition<?> entity, List<DirtyRoot> roots, Map<String, Outcome> outcomes) {
        this.entity = entity;
        this.roots = roots;
        this.outcomes = outcomes;
    }

    /** All of them give up their rows for now, and wait until the entity is cleared. */
    static DeriveBatch clearing(EntityDefinition<?> entity, List<DirtyRoot> roots) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        roots.forEach(root -> outcomes.put(root.key(), new Outcome.Waits(Waiting.UNTIL_CLEARED)));
        return new DeriveBatch(entity, roots, outcomes);
    }

    EntityDefinition<?> entity() {
        return entity;
    }

    List<DirtyRoot> roots() {
        return roots;
    }

    Outcome outcome(DirtyRoot root) {
        return outcomes.getOrDefault(root.key(), new Outcome.Gone());
    }

    /** Whether the entity is being cleared. */
    boolean isClearing() {
        return outcomes.values().stream()
                .anyMatch(
                        outcome ->
                                outcome instanceof Outcome.Waits waits
                                        && waits.waiting().code().equals(Waiting.CLEARING));
    }

    /** The same outcomes for fewer roots. */
    DeriveBatch of(List<DirtyRoot> some) {
        return new DeriveBatch(entity, some, outcomes);
    }

    /** This one root with another outcome. */
    DeriveBatch with(DirtyRoot root, Outcome outcome) {
        return new DeriveBatch(entity, List.of(root), Map.of(root.key(), outcome));
    }

    /** The v3 rows demanded by root; a root that merely waits is absent, and keeps what it has. */
    Map<String, List<V3Row>> demanded() {
        Map<String, List<V3Row>> demanded = new LinkedHashMap<>();
        for (DirtyRoot root : roots) {
            Outcome outcome = outcome(root);
            if (outcome instanceof Outcome.Rows rows) {
                demanded.put(root.key(), rows.rows());
            } else if (!(outcome instanceof Outcome.Waits waits) || waits.isWithdrawn()) {
                demanded.put(root.key(), List.of());
            }
        }
        return demanded;
    }

    /** Remarks by root; roots without any are absent. */
    Map<String, List<Remark>> remarks() {
        Map<String, List<Remark>> remarks = new LinkedHashMap<>();
        for (DirtyRoot root : roots) {
            if (outcome(root) instanceof Outcome.Rows rows && !rows.remarks().isEmpty()) {
                remarks.put(root.key(), rows.remarks());
            }
        }
        return remarks;
    }

    List<Quarantine.Entry> refused() {
        List<Quarantine.Entry> refused = new ArrayList<>();
        for (DirtyRoot root : roots) {
            if (outcome(root) instanceof Outcome.Refusal refusal) {
                refused.add(
                        new Quarantine.Entry(
                                root.key(), refusal.refused(), root.rows(), root.lsn()));
            }
        }
        return refused;
    }

    Map<String, Waiting> waiting() {
        Map<String, Waiting> waiting = new LinkedHashMap<>();
        for (DirtyRoot root : roots) {
            if (outcome(root) instanceof Outcome.Waits waits) {
                waiting.put(root.key(), waits.waiting());
            }
        }
        return waiting;
    }

    /** Roots with rows in v3 from now on, whether they had them before or not. */
    Set<String> standing() {
        Set<String> standing = new HashSet<>();
        roots.forEach(
                root -> {
                    if (outcome(root) instanceof Outcome.Rows) {
                        standing.add(root.key());
                    }
                });
        return standing;
    }

    /** Roots that events changed, and that v3 shows as v2 has them: derived, or gone. */
    List<Shown> shown() {
        List<Shown> shown = new ArrayList<>();
        for (DirtyRoot root : roots) {
            Outcome outcome = outcome(root);
            Instant committed = root.v2Time();
            if (committed != null
                    && (outcome instanceof Outcome.Rows || outcome instanceof Outcome.Gone)) {
                shown.add(new Shown(committed, root.rows()));
            }
        }
        return shown;
    }

    /** Roots whose mark goes: all that do not wait. */
    Set<String> settled() {
        Set<String> settled = new HashSet<>();
        roots.forEach(
                root -> {
                    if (!(outcome(root) instanceof Outcome.Waits)) {
                        settled.add(root.key());
                    }
                });
        return settled;
    }

    /**
     * What became of the roots, and of the v2 rows they stand for, those healed from quarantine
     * included.
     */
    EntityRows.Count count(Written written, Map<String, Long> healed) {
        long writtenRows = 0;
        long unchangedRows = 0;
        for (DirtyRoot root : roots) {
            Outcome outcome = outcome(root);
            if (outcome instanceof Outcome.Rows || outcome instanceof Outcome.Gone) {
                long rows = root.rows() + healed.getOrDefault(root.key(), 0L);
                if (written.rows().containsKey(root.key())) {
                    writtenRows += rows;
                } else {
                    unchangedRows += rows;
                }
            }
        }
        return new EntityRows.Count(0, writtenRows, unchangedRows, 0);
    }

    Derived derived(Written written) {
        long waiting = waiting().size();
        long quarantined = refused().size();
        long writtenRoots = settled().stream().filter(written.rows()::containsKey).count();
        return new Derived(
                roots.size(),
                writtenRoots,
                roots.size() - waiting - quarantined - writtenRoots,
                waiting,
                quarantined,
                written.rows().values().stream().mapToLong(Long::longValue).sum());
    }

    /** Writes the batch in the given order. */
    Written write(TargetWriter writer, TargetWriter.Order order) {
        return writer.write(entity, demanded(), order);
    }
}
