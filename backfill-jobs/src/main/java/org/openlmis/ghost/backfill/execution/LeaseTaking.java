package org.openlmis.ghost.backfill.execution;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the lease of an entity, waiting for the lease of a killed process to run out.
 *
 * <p>Nothing but a renewal tells a living holder from a dead one: a holder that renews is alive,
 * and one that does not is waited for. Thread-safe.
 */
final class LeaseTaking {

    private static final Logger log = LoggerFactory.getLogger(LeaseTaking.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final ExecutionLeases leases;
    private final HeldLeases held;
    private final StopSignal stop;
    private final Patience patience;

    LeaseTaking(ExecutionLeases leases, HeldLeases held, StopSignal stop, Patience patience) {
        this.leases = leases;
        this.held = held;
        this.stop = stop;
        this.patience = patience;
    }

    /**
     * Takes the lease.
     *
     * @throws AlreadyRunningException if its holder is alive
     */
    void take(String entity) {
        LeaseHolder seen = null;
        while (!held.acquire(entity)) {
            LeaseHolder holder = leases.findAlive(entity).orElse(null);
            if (holder != null) {
                refuseIfAlive(entity, holder, seen);
                seen = announced(entity, holder, seen);
            }
            stop.pause(POLL);
        }
    }

    void giveBack(String entity) {
        held.release(entity);
    }

    private void refuseIfAlive(String entity, LeaseHolder holder, @Nullable LeaseHolder seen) {
        boolean renewed = seen != null && !seen.leaseUntil().equals(holder.leaseUntil());
        if (renewed || patience == Patience.NONE || stop.isRequested()) {
            throw new AlreadyRunningException(entity, holder.owner());
        }
    }

    private static LeaseHolder announced(
            String entity, LeaseHolder holder, @Nullable LeaseHolder seen) {
        if (seen != null) {
            return seen;
        }
        log.warn(
                "{} was being executed by {}; waiting up to {} s to see whether that process lives",
                entity,
                holder.owner(),
                Duration.between(holder.now(), holder.leaseUntil()).toSeconds() + 1);
        return holder;
    }
}
