package org.openlmis.ghost.backfill.server.entity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.Clearing;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.server.count.RowCounter;
import org.openlmis.ghost.backfill.server.lag.StreamLag;
import org.openlmis.ghost.backfill.server.lag.StreamLagReader;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.openlmis.ghost.backfill.server.verification.Verifications;
import org.openlmis.ghost.mapping.MappingVersion;

/** Puts together what is known about entities; a few statements for all of them. Thread-safe. */
public final class EntityViews {

    private final Ghost ghost;
    private final EntityFacts facts;
    private final StreamLagReader stream;
    private final RowCounter counter;
    private final Verifications verifications;
    private final Clock clock;
    private final Map<String, String> mappingVersions;

    EntityViews(
            Ghost ghost,
            EntityFacts facts,
            StreamLagReader stream,
            RowCounter counter,
            Verifications verifications,
            Clock clock) {
        this.ghost = ghost;
        this.facts = facts;
        this.stream = stream;
        this.counter = counter;
        this.verifications = verifications;
        this.clock = clock;
        this.mappingVersions =
                ghost.catalogue().entities().stream()
                        .collect(
                                Collectors.toMap(
                                        entity -> entity.name(),
                                        entity ->
                                                MappingVersion.of(
                                                        entity, ghost.catalogue().settings())));
    }

    /** All entities in load order. */
    public List<EntityView> all() {
        return all(stream.read());
    }

    /** As {@link #all()}, for a caller that has asked for the stream already. */
    public List<EntityView> all(StreamLag lag) {
        Map<String, EntityFacts.Facts> known = facts.byEntity();
        Map<String, List<DriftFinding>> drift = facts.driftByEntity();
        Map<String, Clearing.Turn> turns =
                ghost.clearing().turns().stream()
                        .collect(Collectors.toMap(Clearing.Turn::entity, Function.identity()));
        return ghost.entities().all().stream()
                .map(
                        status ->
                                view(
                                        status,
                                        known.getOrDefault(status.name(), EntityFacts.Facts.NONE),
                                        drift.getOrDefault(status.name(), List.of()),
                                        turns.get(status.name()),
                                        lag))
                .toList();
    }

    /**
     * One entity.
     *
     * @throws ProblemException there is none of this name
     */
    public EntityView one(String name) {
        return all().stream()
                .filter(each -> each.status().name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.unknown("ENTITY", name));
    }

    private EntityView view(
            EntityStatus status,
            EntityFacts.Facts known,
            List<DriftFinding> drift,
            Clearing.@Nullable Turn turn,
            StreamLag lag) {
        return new EntityView(
                status,
                mappingVersions.getOrDefault(status.name(), ""),
                counter.of(status.name()).orElse(null),
                lag(status, known, lag),
                drift,
                turn,
                known.verification(),
                known.runningExecution(),
                EntityFacts.instant(known.openedAt()),
                EntityFacts.instant(known.filledAt()),
                EntityFacts.instant(known.verifiedAt()),
                new OfferedActions(
                                status,
                                turn,
                                known.runningExecution(),
                                verifications.isRunning(status.name()))
                        .all());
    }

    private EntityLag lag(EntityStatus status, EntityFacts.Facts known, StreamLag lag) {
        return new EntityLag(
                lag.v2ToKafka(),
                lag.kafkaToLanded(),
                known.oldestDirty(),
                lag.replica().seconds(),
                secondsSince(status.settledAt()));
    }

    private @Nullable Double secondsSince(@Nullable Instant time) {
        return time == null ? null : Duration.between(time, clock.instant()).toMillis() / 1000.0;
    }
}
