package org.openlmis.ghost.backfill.server.entity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.Causes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The last quarter of an hour of every entity, for sparklines. Kept in this process's memory only:
 * a restart begins anew. Thread-safe.
 */
public final class EntityHistory {

    private static final Logger log = LoggerFactory.getLogger(EntityHistory.class);
    private static final String EVERY = "PT5S";
    private static final int SAMPLES = 180;

    private final Ghost ghost;
    private final Clock clock;
    private final Map<String, Deque<Sample>> samples = new HashMap<>();

    EntityHistory(Ghost ghost, Clock clock) {
        this.ghost = ghost;
        this.clock = clock;
    }

    /**
     * An entity at a moment.
     *
     * @param read v2 rows since its generation was opened; smaller than before after a new one was
     * @param written those of them whose roots were written to v3
     * @param settledLag seconds since the newest moment of v2 that v3 shows; null if unknown
     */
    public record Sample(
            Instant time,
            long read,
            long written,
            long dirtyRoots,
            long waitingRoots,
            long quarantinedRoots,
            @Nullable Double settledLag) {}

    /** Samples of an entity every five seconds, oldest first. */
    public synchronized List<Sample> of(String entity) {
        return List.copyOf(samples.getOrDefault(entity, new ArrayDeque<>()));
    }

    @Scheduled(fixedDelayString = EVERY)
    void sample() {
        try {
            List<EntityStatus> entities = ghost.entities().all();
            keep(clock.instant(), entities);
        } catch (DataAccessException e) {
            log.debug("no sample: {}", Causes.message(e));
        }
    }

    private synchronized void keep(Instant now, List<EntityStatus> entities) {
        for (EntityStatus entity : entities) {
            Deque<Sample> kept = samples.computeIfAbsent(entity.name(), any -> new ArrayDeque<>());
            if (kept.size() == SAMPLES) {
                kept.removeFirst();
            }
            kept.addLast(sample(now, entity));
        }
    }

    private static Sample sample(Instant now, EntityStatus entity) {
        Instant settled = entity.settledAt();
        return new Sample(
                now,
                entity.read(),
                entity.written(),
                entity.dirtyRoots(),
                entity.waitingRoots(),
                entity.quarantinedRoots(),
                settled == null ? null : Duration.between(settled, now).toMillis() / 1000.0);
    }
}
