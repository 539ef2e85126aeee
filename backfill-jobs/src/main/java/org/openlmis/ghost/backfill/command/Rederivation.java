package org.openlmis.ghost.backfill.command;

import java.time.Duration;
import java.util.List;
import org.openlmis.ghost.apply.Clearing.Affected;
import org.openlmis.ghost.apply.Derived;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.StopSignal;
import org.openlmis.ghost.backfill.report.Rederived;
import org.springframework.context.ApplicationContext;

/** Derives all of an entity again in this process, beside whoever else derives. */
final class Rederivation {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Ghost ghost;
    private final StopSignal stop;
    private final String entity;

    Rederivation(ApplicationContext context, String entity) {
        this.ghost = context.getBean(Ghost.class);
        this.stop = context.getBean(StopSignal.class);
        this.entity = entity;
    }

    /** From the landing rows as they are. */
    Rederived derive() {
        ghost.entities().redirty(entity);
        return derived(List.of());
    }

    /** Which v3 rows clearing would delete. */
    List<Affected> preview() {
        return ghost.clearing().preview(entity);
    }

    /**
     * Deletes v3's rows first, and those that refer to them. Who ends this process meanwhile leaves
     * the rest to other processes.
     *
     * @param reload whether the next generation is demanded afterwards
     */
    Rederived clear(boolean reload) {
        List<Affected> cleared = ghost.clearing().begin(entity, reload);
        while (!ghost.clearing().goOn() && !stop.isRequested()) {
            stop.pause(POLL);
        }
        return derived(cleared);
    }

    private Rederived derived(List<Affected> cleared) {
        Derived derived = ghost.derivation().drain(Driver.CHUNK);
        long left =
                ghost.entities().all().stream()
                        .filter(status -> status.name().equals(entity))
                        .mapToLong(EntityStatus::dirtyRoots)
                        .sum();
        return new Rederived(entity, cleared, derived, left);
    }
}
