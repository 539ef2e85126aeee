package org.openlmis.ghost.backfill.server.meter;

import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.backfill.server.lag.StreamLag;
import org.openlmis.ghost.backfill.server.lag.StreamLagReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Reads the target every few seconds and brings the meters up to date, whoever scrapes them. */
final class MeterUpdates {

    private static final Logger log = LoggerFactory.getLogger(MeterUpdates.class);
    private static final String EVERY = "PT10S";

    private final Ghost ghost;
    private final StreamLagReader stream;
    private final StoredNumbers numbers;
    private final EntityMeters entities;
    private final PipelineMeters pipeline;

    MeterUpdates(
            Ghost ghost,
            StreamLagReader stream,
            StoredNumbers numbers,
            EntityMeters entities,
            PipelineMeters pipeline) {
        this.ghost = ghost;
        this.stream = stream;
        this.numbers = numbers;
        this.entities = entities;
        this.pipeline = pipeline;
    }

    @Scheduled(fixedDelayString = EVERY)
    void update() {
        try {
            entities.show(ghost.entities().all());
            entities.showRows(numbers.rows());
            entities.showRetaken(numbers.retaken());
            entities.showVerifications(numbers.verificationsFailed());
            pipeline.showWaiting(numbers.waiting());
            pipeline.showDeadLetters(numbers.deadLetters());
            pipeline.showDrift(numbers.drift());
            StreamLag lag = stream.read();
            pipeline.showHeartbeat(lag.newestV2Time());
            pipeline.showLag(lag, numbers.oldestDirty());
            pipeline.showUpdated();
        } catch (DataAccessException | TransactionException e) {
            log.warn("meters are not updated: {}", Causes.message(e));
        }
    }
}
