package org.openlmis.ghost.apply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openlmis.ghost.dirty.DirtyRoots;
import org.openlmis.ghost.dirty.StandingMarks.Mark;
import org.openlmis.ghost.dirty.StandingMarks.Range;
import org.openlmis.ghost.landing.Landing;
import org.openlmis.ghost.landing.LandingTable;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.MappingCatalogue;

/**
 * Derives dirty roots: the one way to v3, for both drivers.
 *
 * <p>Guarantee: the mark of a root is locked before its landing rows are read and removed in the
 * transaction that writes v3, so two processes never derive the same root at once, and what lands
 * meanwhile marks the root again. For rows that the root only looks up or refers to see {@link
 * InFlight}; for roots that have to follow see {@link MarkDelivery}. Thread-safe.
 */
public final class Derivation {

    private static final int BATCH = 1000;

    /**
     * How many roots are derived behind the stream before those that are live are looked at again.
     */
    private static final int ASIDE = 50;

    private static final int PASSES = 5;

    /** While v2 changes all the time there is no last round, and whoever asked has more to do. */
    private static final int ROUNDS = 20;

    private final MappingCatalogue catalogue;
    private final Landing landing;
    private final DirtyRoots dirtyRoots;
    private final RootDeriver deriver;
    private final MarkDelivery delivery;

    Derivation(
            MappingCatalogue catalogue,
            Landing landing,
            DirtyRoots dirtyRoots,
            RootDeriver deriver,
            MarkDelivery delivery) {
        this.catalogue = catalogue;
        this.landing = landing;
        this.dirtyRoots = dirtyRoots;
        this.deriver = deriver;
        this.delivery = delivery;
    }

    /** Derives all landed roots of a chunk that are dirty now; the caller has landed it. */
    public Derived deriveChunk(ChunkLease chunk) {
        EntityDefinition<?> entity = catalogue.entity(chunk.generation().entity());
        Range range = new Range(chunk.range().lower(), chunk.range().upper());
        Derived all = Derived.NOTHING;
        Derived pass;
        do {
            pass = Derived.NOTHING;
            List<Mark> seen =
                    deriver.see(entity, (standing, state) -> standing.see(root(entity), range));
            for (int from = 0; from < seen.size(); from += BATCH) {
                List<Mark> some = seen.subList(from, Math.min(seen.size(), from + BATCH));
                pass = pass.plus(derive(entity, some, Driver.CHUNK, root -> {}));
            }
            all = all.plus(pass);
        } while (pass.roots() > 0);
        return all;
    }

    /** As {@link #drain(Driver, Consumer)}, for a driver that does not measure how soon. */
    public Derived drain(Driver driver) {
        return drain(driver, root -> {});
    }

    /**
     * Derives what is dirty, entities in load order, until a whole round finds nothing more, or
     * after a number of rounds: the caller asks again while something is derived. Paused, halted
     * entities and roots whose chunk is not landed yet are left alone. Then looks at waiting roots
     * once more, in reverse order, because rows that go go children first.
     *
     * <p>Behind the stream roots that v2 has just changed come first, again and again: a changed
     * look-up may make so many others dirty that they take minutes.
     *
     * @param shown told of each root when v3 shows what v2 has of it
     */
    public Derived drain(Driver driver, Consumer<Shown> shown) {
        delivery.deliver();
        Derived all = live(driver, shown);
        Derived round;
        List<EntityDefinition<?>> order = new ArrayList<>(catalogue.entities());
        int rounds = 0;
        do {
            round = Derived.NOTHING;
            Set<String> dirty = dirtyRoots.dirtyEntities();
            for (EntityDefinition<?> entity : order) {
                if (dirty.contains(entity.name())) {
                    round = round.plus(drain(entity, driver, shown, () -> live(driver, shown)));
                }
            }
            Collections.reverse(order);
            all = all.plus(round);
            rounds++;
        } while (round.roots() > 0 && rounds < ROUNDS);
        return all;
    }

    /** Derives what is dirty of one entity; the caller asks again while something is left. */
    public Derived drain(Driver driver, String entity) {
        return drain(catalogue.entity(entity), driver, root -> {}, () -> Derived.NOTHING);
    }

    /**
     * Behind the stream, derives every root that is live when its entity's turn comes; those that
     * cannot be taken stay. One round: while v2 changes faster than its roots are derived, others
     * have their turn, too.
     */
    private Derived live(Driver driver, Consumer<Shown> shown) {
        Derived round = Derived.NOTHING;
        if (driver != Driver.EVENT) {
            return round;
        }
        Set<String> entities = dirtyRoots.liveEntities();
        for (EntityDefinition<?> entity : catalogue.entities()) {
            if (entities.contains(entity.name())) {
                List<Mark> seen = seeLiveAfter(entity, "");
                while (!seen.isEmpty()) {
                    round = round.plus(derive(entity, seen, driver, shown));
                    seen = seeLiveAfter(entity, seen.get(seen.size() - 1).rootKey());
                }
            }
        }
        return round;
    }

    private List<Mark> seeLiveAfter(EntityDefinition<?> entity, String after) {
        return deriver.see(
                entity,
                (standing, state) ->
                        standing.seeLive(root(entity), state.firstFill(), after, BATCH));
    }

    /**
     * Makes waiting roots dirty again whose reference is there by now or whose time to try again
     * has come; how many.
     */
    public int recheckWaiting() {
        delivery.deliver();
        return delivery.recheckWaiting();
    }

    /**
     * Passes over an entity until one finds nothing; after a few the others have their turn, since
     * roots may be dirty again only because of rows that others have to change first.
     */
    private Derived drain(
            EntityDefinition<?> entity,
            Driver driver,
            Consumer<Shown> shown,
            Supplier<Derived> between) {
        Derived all = Derived.NOTHING;
        for (int pass = 0; pass < PASSES; pass++) {
            Derived done = pass(entity, driver, shown, between);
            all = all.plus(done);
            if (done.roots() == 0) {
                break;
            }
        }
        return all;
    }

    /**
     * Over all dirty roots, or, behind the stream, over a few of them: other entities have their
     * turn before the rest, for roots of theirs may be in the way of what v2 has just changed.
     */
    private Derived pass(
            EntityDefinition<?> entity,
            Driver driver,
            Consumer<Shown> shown,
            Supplier<Derived> between) {
        Derived done = between.get();
        if (driver == Driver.EVENT) {
            return done.plus(derive(entity, seeAfter(entity, "", ASIDE), driver, shown))
                    .plus(between.get());
        }
        List<Mark> seen = seeAfter(entity, "", BATCH);
        while (!seen.isEmpty()) {
            done = done.plus(derive(entity, seen, driver, shown)).plus(between.get());
            seen = seeAfter(entity, seen.get(seen.size() - 1).rootKey(), BATCH);
        }
        return done;
    }

    private List<Mark> seeAfter(EntityDefinition<?> entity, String after, int limit) {
        return deriver.see(
                entity,
                (standing, state) -> standing.see(root(entity), state.firstFill(), after, limit));
    }

    private Derived derive(
            EntityDefinition<?> entity, List<Mark> seen, Driver driver, Consumer<Shown> shown) {
        Derived derived = deriver.deriveInBatches(entity, seen, driver, shown);
        delivery.deliver();
        return derived;
    }

    private LandingTable root(EntityDefinition<?> entity) {
        return landing.table(entity.root().table());
    }
}
