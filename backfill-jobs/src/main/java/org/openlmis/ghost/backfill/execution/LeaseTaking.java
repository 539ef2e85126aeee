package org.openlmis.ghost.backfill.execution;

import java.time.Duration;
import org.openlmis.ghost.log.LogField;
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
     * @throws AlreadyRunningException if its holder is alive, or was when this was called
     */
    void take(String entity) {
        while (!held.acquire(entity)) {
            LeaseHolder holder = leases.findAlive(entity).orElse(null);
            if (holder != null) {
                awaitDeath(entity, holder);
            } else if (held.has(entity)) {
                throw new AlreadyRunningException(entity, held.owner(), null);
            }
        }
    }

    void giveBack(String entity) {
        held.release(entity);
    }

    /** Waits until the lease has run out as it is; a holder that renews or releases it lives. */
    private void awaitDeath(String entity, LeaseHolder holder) {
        if (patience == Patience.NONE) {
            throw new AlreadyRunningException(entity, holder.owner(), holder.execution());
        }
        LogField.ENTITY.run(
                entity,
                () ->
                        log.warn(
                                "{} was being executed by {}; waiting up to {} s to see whether that process lives",
                                entity,
                                holder.owner(),
                                holder.left().toSeconds() + 1));
        while (leases.isAsSeen(entity, holder)) {
            if (stop.isRequested()) {
                throw new AlreadyRunningException(entity, holder.owner(), holder.execution());
            }
            if (leases.findAlive(entity).isEmpty()) {
                return;
            }
            stop.pause(POLL);
        }
        throw new AlreadyRunningException(entity, holder.owner(), holder.execution());
    }
}
