package org.openlmis.ghost.apply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.openlmis.ghost.dirty.DirtyRoot;
import org.openlmis.ghost.dirty.DirtyRoots;
import org.openlmis.ghost.dirty.StandingMarks;
import org.openlmis.ghost.dirty.StandingMarks.Mark;
import org.openlmis.ghost.dirty.StandingMarks.Range;
import org.openlmis.ghost.landing.Landing;
import org.openlmis.ghost.landing.LandingTable;
import org.openlmis.ghost.lookup.V2Source;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.rights.RightsRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionStatus;

/**
 * Derives dirty roots: the one way to v3, for both drivers.
 *
 * <p>Guarantee: the mark of a root is locked before its landing rows are read and removed in the
 * transaction that writes v3, so two processes never derive the same root at once, and what lands
 * meanwhile marks the root again. For rows that the root only looks up or refers to see {@link
 * InFlight}. Thread-safe.
 */
public final class Derivation {

    private static final Logger LOG = LoggerFactory.getLogger(Derivation.class);
    private static final int BATCH = 1000;
    private static final int PASSES = 5;
    private static final String NO_SUCH_COLUMN_OR_TABLE = "42";

    private final TargetTransactions target;
    private final MappingCatalogue catalogue;
    private final Landing landing;
    private final DirtyRoots dirtyRoots;
    private final StandingMarks standing;
    private final InFlight inFlight;
    private final Evaluator evaluator;
    private final BatchWriter writer;
    private final EntityRows entities;
    private final EntityStates states;
    private final RightsRequests rights;
    private final V2Source source;
    private final AtomicBoolean toldOtherSettings = new AtomicBoolean();

    Derivation(
            TargetTransactions target,
            MappingCatalogue catalogue,
            Landing landing,
            DirtyRoots dirtyRoots,
            Evaluator evaluator,
            BatchWriter writer,
            EntityStates states) {
        this.target = target;
        this.catalogue = catalogue;
        this.landing = landing;
        this.dirtyRoots = dirtyRoots;
        this.standing = new StandingMarks(target.jdbc());
        this.inFlight = new InFlight(target, catalogue);
        this.evaluator = evaluator;
        this.writer = writer;
        this.entities = new EntityRows(target.jdbc());
        this.states = states;
        this.rights = new RightsRequests(target.jdbc());
        this.source = V2Source.landing(target.jdbc());
    }

    /** Derives all landed roots of a chunk that are dirty now; the caller has landed it. */
    public Derived deriveChunk(ChunkLease chunk) {
        EntityDefinition<?> entity = catalogue.entity(chunk.generation().entity());
        Range range = new Range(chunk.range().lower(), chunk.range().upper());
        Derived all = Derived.NOTHING;
        Derived pass;
        do {
            pass = Derived.NOTHING;
            List<Mark> seen = see(entity, state -> standing.see(root(entity), range));
            for (int from = 0; from < seen.size(); from += BATCH) {
                List<Mark> some = seen.subList(from, Math.min(seen.size(), from + BATCH));
                pass = pass.plus(deriveInBatches(entity, some, Driver.CHUNK));
            }
            all = all.plus(pass);
        } while (pass.roots() > 0);
        return all;
    }

    /**
     * Derives what is dirty, entities in load order, until a whole round finds nothing more.
     * Paused, halted entities and roots whose chunk is not landed yet are left alone. Then looks at
     * waiting roots once more, in reverse order, because rows that go go children first.
     */
    public Derived drain(Driver driver) {
        Derived all = Derived.NOTHING;
        Derived round;
        List<EntityDefinition<?>> order = new ArrayList<>(catalogue.entities());
        do {
            round = Derived.NOTHING;
            Set<String> dirty = dirtyRoots.dirtyEntities();
            for (EntityDefinition<?> entity : order) {
                if (dirty.contains(entity.name())) {
                    round = round.plus(drain(entity, driver));
                }
            }
            Collections.reverse(order);
            all = all.plus(round);
        } while (round.roots() > 0);
        return all;
    }

    /** Derives what is dirty of one entity; the caller asks again while something is left. */
    public Derived drain(Driver driver, String entity) {
        return drain(catalogue.entity(entity), driver);
    }

    /**
     * Makes waiting roots dirty again whose reference is there by now or whose time to try again
     * has come; how many.
     */
    public int recheckWaiting() {
        return target.get(dirtyRoots::recheck);
    }

    /**
     * Passes over an entity until one finds nothing; after a few the others have their turn, since
     * roots may be dirty again only because of rows that others have to change first.
     */
    private Derived drain(EntityDefinition<?> entity, Driver driver) {
        Derived all = Derived.NOTHING;
        for (int pass = 0; pass < PASSES; pass++) {
            Derived done = pass(entity, driver);
            all = all.plus(done);
            if (done.roots() == 0) {
                break;
            }
        }
        return all;
    }

    private Derived pass(EntityDefinition<?> entity, Driver driver) {
        Derived done = Derived.NOTHING;
        List<Mark> seen = seeAfter(entity, "");
        while (!seen.isEmpty()) {
            done = done.plus(deriveInBatches(entity, seen, driver));
            seen = seeAfter(entity, seen.get(seen.size() - 1).rootKey());
        }
        return done;
    }

    private List<Mark> seeAfter(EntityDefinition<?> entity, String after) {
        return see(entity, state -> standing.see(root(entity), state.firstFill(), after, BATCH));
    }

    /** Dirty roots; what they read is no longer changed by anybody who cannot see them. */
    private List<Mark> see(
            EntityDefinition<?> entity, Function<EntityRows.State, List<Mark>> marks) {
        return target.get(
                () -> {
                    EntityRows.State state = entities.state(entity.name());
                    List<Mark> seen = mayDerive(state) ? marks.apply(state) : List.of();
                    if (!seen.isEmpty()) {
                        inFlight.awaitWhatIsReadBy(entity);
                    }
                    return seen;
                });
    }

    /**
     * A process with other settings than the one that started last would undo what that one
     * derives.
     */
    private boolean mayDerive(EntityRows.State state) {
        String own = catalogue.settings().fingerprint();
        boolean isSame = own.equals(state.settings());
        if (!isSame && !toldOtherSettings.getAndSet(true)) {
            LOG.error(
                    "derives nothing: ghost.source.timezone and ghost.mapping.* are {} here, but {} in the"
                            + " process that started last; give both applications the same and restart this one",
                    own,
                    state.settings());
        }
        return isSame && state.mayDerive();
    }

    private LandingTable root(EntityDefinition<?> entity) {
        return landing.table(entity.root().table());
    }

    /** Each batch in a transaction of its own. */
    private Derived deriveInBatches(EntityDefinition<?> entity, List<Mark> seen, Driver driver) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        seen.forEach(mark -> marks.put(mark.rootKey(), mark));
        Derived done = Derived.NOTHING;
        for (List<String> batch : evaluator.batches(source, entity, List.copyOf(marks.keySet()))) {
            done = done.plus(derive(entity, batch.stream().map(marks::get).toList(), driver));
        }
        return done;
    }

    private Derived derive(EntityDefinition<?> entity, List<Mark> seen, Driver driver) {
        try {
            return target.run(transaction -> derive(entity, seen, driver, transaction));
        } catch (DataAccessException e) {
            if (!TargetTransactions.state(e).startsWith(NO_SUCH_COLUMN_OR_TABLE)) {
                throw e;
            }
            String why = String.valueOf(e.getMostSpecificCause().getMessage()).replace('\n', ' ');
            LOG.error("derivation halted entity={} because={}", entity, why);
            states.halt(entity.name(), "drift: v3 does not know what the mapping writes: " + why);
            return Derived.NOTHING;
        }
    }

    private Derived derive(
            EntityDefinition<?> entity,
            List<Mark> seen,
            Driver driver,
            TransactionStatus transaction) {
        target.lockShared(entity.name());
        EntityRows.State state = entities.state(entity.name());
        if (!mayDerive(state)) {
            return Derived.NOTHING;
        }
        inFlight.announceDeriving(entity);
        List<DirtyRoot> roots = standing.take(entity.name(), seen);
        if (roots.isEmpty()) {
            return Derived.NOTHING;
        }
        var outcomes =
                evaluator.evaluate(source, entity, roots.stream().map(DirtyRoot::key).toList());
        Settlement.Result result =
                writer.write(new DeriveBatch(entity, roots, outcomes), transaction);
        entities.count(entity.name(), state.generation(), driver, result.count());
        rights.note(entity, result.derived().rowsWritten(), result.derived().waiting());
        return result.derived();
    }
}
