package org.openlmis.ghost.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.openlmis.ghost.apply.Ghost;

/**
 * Proves that v3 equals what v2 demands: every root of v2 goes through its mapping again, and the
 * rows it demands are compared with v3, whole rows and in both directions. Nothing is written.
 *
 * <p>Rows that v3 created itself are not looked at. A quarantined root demands nothing; a root that
 * waits for a row that is not derived yet demands nothing certain, and is counted.
 *
 * <p>The proof is an induction over the load order. The id of a row referred to is taken from the
 * record of derived rows, not computed anew, so an entity is only as right as those it refers to;
 * but each of these is verified itself, whole rows, ids included. So verify all entities to prove
 * all; one entity alone is proven under the assumption that those before it are right. Landing rows
 * are not compared with v2: they are means, and whatever is wrong in them shows in v3.
 *
 * <p>It may run while v2 changes and the stream follows: a difference counts only when it persists
 * once the root is settled (see {@link Settlement}). Thread-safe; each call reads with one
 * connection to each database at a time.
 */
public final class Verification {

    private final Ghost ghost;
    private final Snapshot target;
    private final Snapshot replica;
    private final Clock clock;
    private final Patience.Pause pause;

    Verification(
            Ghost ghost, DataSource target, DataSource replica, Clock clock, Patience.Pause pause) {
        this.ghost = ghost;
        this.target = new Snapshot(target);
        this.replica = new Snapshot(replica);
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Verifies with the protocol's own collaborators.
     *
     * @param target the same data source that {@code ghost} was made of
     * @param replica the same data source that {@code ghost} was made of
     */
    public static Verification of(Ghost ghost, DataSource target, DataSource replica) {
        return new Verification(
                ghost, target, replica, Clock.systemUTC(), Verification::letTimePass);
    }

    private static void letTimePass(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the verification was interrupted", e);
        }
    }

    /**
     * Verifies entities one after the other, in load order whatever the order given; if it is all
     * of them, also the right assignments that follow from them, and the references between them
     * that v3 does not enforce.
     *
     * @throws IllegalArgumentException an entity is unknown
     * @throws org.springframework.dao.DataAccessException a database could not be read
     */
    public VerificationReport verify(
            Collection<String> entities,
            VerificationOptions options,
            VerificationProgress progress) {
        Instant begin = clock.instant();
        entities.forEach(ghost.catalogue()::entity);
        List<EntityReport> reports = new ArrayList<>();
        ghost.catalogue().entityNames().stream()
                .filter(entities::contains)
                .map(entity -> verify(entity, options, progress))
                .forEach(reports::add);
        if (entities.containsAll(ghost.catalogue().entityNames())) {
            Patience patience = new Patience(options, pause);
            reports.add(new RightsVerification(target, options, patience).verify(clock));
            reports.add(references(options).verify(clock));
        }
        return VerificationReport.of(begin, clock.instant(), reports);
    }

    private ReferenceVerification references(VerificationOptions options) {
        return new ReferenceVerification(ghost, target, options, new Patience(options, pause));
    }

    private EntityReport verify(
            String entity, VerificationOptions options, VerificationProgress progress) {
        EntityContext context = EntityContext.of(ghost, entity, target, replica, options);
        return new EntityVerification(context, pause, progress).verify(clock);
    }
}
