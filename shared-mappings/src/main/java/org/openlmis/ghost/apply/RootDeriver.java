package org.openlmis.ghost.apply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.openlmis.ghost.dirty.DirtyRoot;
import org.openlmis.ghost.dirty.StandingMarks;
import org.openlmis.ghost.dirty.StandingMarks.Mark;
import org.openlmis.ghost.log.LogField;
import org.openlmis.ghost.lookup.V2Source;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.rights.RightsRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionStatus;

/**
 * Derives dirty roots of one entity, batch by batch; see {@link Derivation} for the guarantee.
 * Thread-safe.
 */
final class RootDeriver {

    private static final Logger LOG = LoggerFactory.getLogger(RootDeriver.class);
    private static final String NO_SUCH_COLUMN_OR_TABLE = "42";

    private final TargetTransactions target;
    private final MappingCatalogue catalogue;
    private final StandingMarks standing;
    private final InFlight inFlight;
    private final Evaluator evaluator;
    private final BatchWriter writer;
    private final EntityRows entities;
    private final EntityStates states;
    private final RightsRequests rights;
    private final V2Source source;
    private final AtomicBoolean toldOtherSettings = new AtomicBoolean();

    RootDeriver(
            TargetTransactions target,
            MappingCatalogue catalogue,
            Evaluator evaluator,
            BatchWriter writer,
            EntityStates states) {
        this.target = target;
        this.catalogue = catalogue;
        this.standing = new StandingMarks(target.jdbc());
        this.inFlight = new InFlight(target, catalogue);
        this.evaluator = evaluator;
        this.writer = writer;
        this.entities = new EntityRows(target.jdbc());
        this.states = states;
        this.rights = new RightsRequests(target.jdbc());
        this.source = V2Source.landing(target.jdbc());
    }

    /** Which marks to look at; none of them locked. */
    interface Look extends BiFunction<StandingMarks, EntityRows.State, List<Mark>> {}

    /** Dirty roots; what they read is no longer changed by anybody who cannot see them. */
    List<Mark> see(EntityDefinition<?> entity, Look look) {
        return target.get(
                () -> {
                    EntityRows.State state = entities.state(entity.name());
                    List<Mark> seen = mayDerive(state) ? look.apply(standing, state) : List.of();
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

    /**
     * Each batch in a transaction of its own.
     *
     * @param shown told of roots that v3 shows as v2 has them, after the commit
     */
    Derived deriveInBatches(
            EntityDefinition<?> entity, List<Mark> seen, Driver driver, Consumer<Shown> shown) {
        return LogField.ENTITY.get(
                entity.name(),
                () ->
                        LogField.GENERATION.getAside(
                                () -> deriveBatches(entity, seen, driver, shown)));
    }

    private Derived deriveBatches(
            EntityDefinition<?> entity, List<Mark> seen, Driver driver, Consumer<Shown> shown) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        seen.forEach(mark -> marks.put(mark.rootKey(), mark));
        Derived done = Derived.NOTHING;
        for (List<String> batch :
                evaluator.batches(
                        source, entity, List.copyOf(marks.keySet()), driver.rowsPerBatch())) {
            Settlement.Result result =
                    derive(entity, batch.stream().map(marks::get).toList(), driver);
            result.shown().forEach(shown);
            done = done.plus(result.derived());
        }
        return done;
    }

    private Settlement.Result derive(EntityDefinition<?> entity, List<Mark> seen, Driver driver) {
        try {
            return target.run(transaction -> derive(entity, seen, driver, transaction));
        } catch (DataAccessException e) {
            if (!TargetTransactions.state(e).startsWith(NO_SUCH_COLUMN_OR_TABLE)) {
                throw e;
            }
            String why = String.valueOf(e.getMostSpecificCause().getMessage()).replace('\n', ' ');
            LOG.error("derivation halted entity={} because={}", entity, why);
            states.halt(entity.name(), "drift: v3 does not know what the mapping writes: " + why);
            return Settlement.Result.NOTHING;
        }
    }

    private Settlement.Result derive(
            EntityDefinition<?> entity,
            List<Mark> seen,
            Driver driver,
            TransactionStatus transaction) {
        target.lockShared(entity.name());
        EntityRows.State state = entities.state(entity.name());
        LogField.GENERATION.put(state.generation());
        if (!mayDerive(state)) {
            return Settlement.Result.NOTHING;
        }
        inFlight.announceDeriving(entity);
        List<DirtyRoot> roots = standing.take(entity.name(), seen);
        if (roots.isEmpty()) {
            return Settlement.Result.NOTHING;
        }
        DeriveBatch batch =
                state.isClearing()
                        ? DeriveBatch.clearing(entity, roots)
                        : new DeriveBatch(entity, roots, evaluated(entity, roots));
        Settlement.Result result = writer.write(batch, transaction);
        entities.count(entity.name(), state.generation(), driver, result.count());
        rights.note(entity, result.derived().rowsWritten(), result.derived().waiting());
        return result;
    }

    private Map<String, Outcome> evaluated(EntityDefinition<?> entity, List<DirtyRoot> roots) {
        return evaluator.evaluate(source, entity, roots.stream().map(DirtyRoot::key).toList());
    }
}
