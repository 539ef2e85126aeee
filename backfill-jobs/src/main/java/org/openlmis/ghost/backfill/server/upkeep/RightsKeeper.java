package org.openlmis.ghost.backfill.server.upkeep;

import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.rights.RebuildRounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Rebuilds right assignments when it is time, whether or not a consumer is there to do it. */
final class RightsKeeper {

    private static final Logger log = LoggerFactory.getLogger(RightsKeeper.class);
    private static final String EVERY = "PT1S";

    private final RebuildRounds rounds;

    RightsKeeper(RebuildRounds rounds) {
        this.rounds = rounds;
    }

    @Scheduled(fixedDelayString = EVERY)
    void look() {
        try {
            rounds.run();
        } catch (DataAccessException | TransactionException e) {
            log.warn("right assignments are put off: {}", Causes.message(e));
        }
    }
}
