package org.openlmis.ghost.backfill.server.upkeep;

import java.util.Set;
import java.util.stream.Collectors;
import org.openlmis.ghost.apply.Clearing;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.AlreadyRunningException;
import org.openlmis.ghost.backfill.execution.BeingClearedException;
import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.backfill.execution.EntityLauncher;
import org.openlmis.ghost.drift.DriftWatch;
import org.openlmis.ghost.log.LogField;
import org.openlmis.ghost.trigger.StatusChangeTrigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Does without being asked what an operator would do: watches for drift, and loads the next
 * generation of an entity that requires it as soon as nothing halts the entity any more.
 */
final class Steward {

    private static final Logger log = LoggerFactory.getLogger(Steward.class);
    private static final String EVERY = "PT5S";

    private final Ghost ghost;
    private final EntityLauncher launcher;
    private final DriftWatch drift;
    private final StatusChangeTrigger trigger;

    Steward(Ghost ghost, EntityLauncher launcher, DriftWatch drift, StatusChangeTrigger trigger) {
        this.ghost = ghost;
        this.launcher = launcher;
        this.drift = drift;
        this.trigger = trigger;
    }

    @Scheduled(fixedDelayString = EVERY)
    void look() {
        try {
            drift.check();
            trigger.resumeIfAbandoned();
            Set<String> cleared = beingCleared();
            ghost.entities().all().stream()
                    .filter(entity -> mayReload(entity) && !cleared.contains(entity.name()))
                    .forEach(this::reload);
        } catch (DataAccessException | TransactionException e) {
            log.warn("looking after entities is put off: {}", Causes.message(e));
        }
    }

    private Set<String> beingCleared() {
        return ghost.clearing().turns().stream()
                .filter(Clearing.Turn::isGoingOn)
                .map(Clearing.Turn::entity)
                .collect(Collectors.toSet());
    }

    private static boolean mayReload(EntityStatus entity) {
        return entity.reloadRequired() != null
                && entity.halted() == null
                && entity.desired().equals("RUNNING");
    }

    private void reload(EntityStatus entity) {
        LogField.ENTITY.run(entity.name(), () -> launch(entity));
    }

    private void launch(EntityStatus entity) {
        try {
            log.info("entity={} reload required: {}", entity.name(), entity.reloadRequired());
            launcher.run(entity.name());
        } catch (AlreadyRunningException | BeingClearedException e) {
            log.debug("{}", Causes.message(e));
        }
    }
}
