package org.openlmis.ghost.apply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.log.LogField;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the v3 rows of an entity, and first those of the entities whose rows refer to them; then
 * everything is derived again.
 *
 * <p>It is a state of the protocol, not a process: while it is an entity's turn every root of it
 * demands no rows, whoever derives it, so rows go by the same code and under the same guarantees as
 * when v2 deletes a root. Its other entities derive nothing until all are cleared. Whoever is
 * killed meanwhile, anybody goes on ({@link #goOn}). Events go on landing. A pause or a halt does
 * not keep rows from being deleted, but from being derived again. Rows that v3 made itself are
 * never touched, and keep the rows they refer to. Thread-safe.
 */
public final class Clearing {

    private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);

    private final TargetTransactions target;
    private final MappingCatalogue catalogue;
    private final Derivation derivation;
    private final EntityStates states;
    private final ClearingRows rows;

    Clearing(
            TargetTransactions target,
            MappingCatalogue catalogue,
            Derivation derivation,
            EntityStates states) {
        this.target = target;
        this.catalogue = catalogue;
        this.derivation = derivation;
        this.states = states;
        this.rows = new ClearingRows(target.jdbc());
    }

    /** An entity that is cleared, and how many v3 rows of it go at most. */
    public record Affected(String entity, long rows) {}

    /**
     * How far one entity is.
     *
     * @param askedFor the entity the operator named
     * @param state PENDING, CLEARING, CLEARED or DONE: it derives again
     * @param reload whether the entity asked for is loaded again afterwards
     * @param rowsBefore v3 rows when the clearing began
     * @param rowsKept rows that stayed because v3's own rows refer to them; null until it is known
     * @param rowsLeft rows that are still to go, null unless it is the entity's turn
     */
    public record Turn(
            String entity,
            String askedFor,
            String state,
            boolean reload,
            long rowsBefore,
            @Nullable Long rowsKept,
            Instant since,
            @Nullable Instant doneAt,
            @Nullable Long rowsLeft) {

        /** Whether the entity derives nothing but deletions now. */
        public boolean isGoingOn() {
            return !state.equals("DONE");
        }
    }

    /**
     * What {@link #begin} would delete, in this order: entities whose rows refer to others' first.
     *
     * @throws IllegalArgumentException the entity is unknown
     */
    public List<Affected> preview(String entity) {
        return rows.count(affected(entity));
    }

    private List<String> affected(String entity) {
        Set<String> affected = new LinkedHashSet<>(Set.of(catalogue.entity(entity).name()));
        for (EntityDefinition<?> each : catalogue.entities()) {
            if (each.referredTables()
                    .map(catalogue::owner)
                    .anyMatch(to -> affected.contains(to.name()))) {
                affected.add(each.name());
            }
        }
        List<String> childrenFirst = new ArrayList<>(affected);
        Collections.reverse(childrenFirst);
        return childrenFirst;
    }

    /**
     * Begins; nothing is deleted before {@link #goOn}.
     *
     * @param reload whether the next generation of this entity is required at the end
     * @return what is going to be deleted
     * @throws ClearingRefusedException another clearing or an execution goes on
     * @throws IllegalArgumentException the entity is unknown
     */
    public List<Affected> begin(String entity, boolean reload) {
        List<String> entities = affected(entity);
        return target.get(
                () -> {
                    rows.lock();
                    refuseIfBusy(entities);
                    List<Affected> affected = rows.count(entities);
                    rows.begin(entity, reload, affected);
                    LogField.ENTITY.run(
                            entity,
                            () -> LOG.info("clearing entity={} deletes {}", entity, affected));
                    return affected;
                });
    }

    private void refuseIfBusy(List<String> entities) {
        Optional<String> other = rows.askedFor();
        if (other.isPresent()) {
            throw new ClearingRefusedException(
                    "%s is being cleared; wait until that is done".formatted(other.get()));
        }
        List<String> executed = rows.executed(entities);
        if (!executed.isEmpty()) {
            throw new ClearingRefusedException(
                    "executions of %s are running; stop them first"
                            .formatted(String.join(", ", executed)));
        }
    }

    /** How far the clearing is that goes on, or how the last one went; empty before the first. */
    public List<Turn> turns() {
        return rows.turns();
    }

    /** Whether there is something to go on with. */
    public boolean isGoingOn() {
        return rows.askedFor().isPresent();
    }

    /**
     * Goes on with the clearing there is, whoever began it. Afterwards roots are dirty, and derived
     * as usual.
     *
     * @return whether it is complete; if not, somebody else derives what is left: call again
     */
    public boolean goOn() {
        for (Optional<String> turn = rows.next(); turn.isPresent(); turn = rows.next()) {
            String entity = turn.get();
            if (!LogField.ENTITY.get(entity, () -> clear(entity))) {
                return false;
            }
        }
        rows.cleared().forEach(this::end);
        return true;
    }

    /** Passes over an entity until one deletes nothing: what is left then is referred to by v3. */
    private boolean clear(String entity) {
        startTurn(entity);
        long left = rows.left(entity);
        long before;
        do {
            before = left;
            target.runWithoutResult(() -> rows.mark(entity));
            while (derivation.drain(Driver.CHUNK, entity).roots() > 0) {
                LOG.debug("clearing goes on entity={}", entity);
            }
            left = rows.left(entity);
        } while (left > 0 && left < before);
        return target.get(() -> endTurn(entity));
    }

    /** Whoever derived the entity as usual has ended then. */
    private void startTurn(String entity) {
        target.runWithoutResult(
                () -> {
                    target.lockExclusive(entity);
                    rows.startTurn(entity);
                });
    }

    /** Nobody derives the entity at this moment, so what is not dirty was tried. */
    private boolean endTurn(String entity) {
        target.lockExclusive(entity);
        boolean isOpen = rows.isOpen(entity);
        if (!isOpen) {
            rows.endTurn(entity);
        }
        return !isOpen;
    }

    /** One entity at a time, parents first: whoever dies in between leaves the others cleared. */
    private void end(String entity) {
        target.runWithoutResult(
                () -> {
                    if (rows.end(entity)) {
                        states.redirty(entity);
                        LogField.ENTITY.run(
                                entity,
                                () -> LOG.info("cleared entity={}; it is derived again", entity));
                    }
                });
    }
}
