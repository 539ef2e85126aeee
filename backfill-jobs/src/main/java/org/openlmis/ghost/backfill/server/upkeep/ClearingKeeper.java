package org.openlmis.ghost.backfill.server.upkeep;

import org.openlmis.ghost.apply.Clearing;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.Causes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Goes on with a clearing, also one that a process that is gone has begun, and derives again what
 * was cleared, whether or not a consumer is there to do it.
 */
final class ClearingKeeper {

    private static final Logger log = LoggerFactory.getLogger(ClearingKeeper.class);
    private static final String EVERY = "PT1S";

    private final Ghost ghost;

    ClearingKeeper(Ghost ghost) {
        this.ghost = ghost;
    }

    @Scheduled(fixedDelayString = EVERY)
    void look() {
        try {
            Clearing clearing = ghost.clearing();
            if (clearing.isGoingOn() && clearing.goOn()) {
                ghost.derivation().drain(Driver.CHUNK);
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("clearing is put off: {}", Causes.message(e));
        }
    }
}
