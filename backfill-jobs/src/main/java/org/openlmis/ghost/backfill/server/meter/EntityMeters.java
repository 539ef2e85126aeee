package org.openlmis.ghost.backfill.server.meter;

import static org.openlmis.ghost.metrics.MeterTags.DRIVER;
import static org.openlmis.ghost.metrics.MeterTags.ENTITY;
import static org.openlmis.ghost.metrics.MeterTags.OUTCOME;
import static org.openlmis.ghost.metrics.MeterTags.STATE;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.backfill.server.meter.StoredNumbers.Count;
import org.openlmis.ghost.backfill.server.meter.StoredNumbers.Rows;
import org.openlmis.ghost.metrics.Meters;

/** The meters of each entity. Ages are computed when asked, so they grow when nothing is read. */
final class EntityMeters {

    private static final List<String> STATES = List.of("NEW", "FILLING", "FILLED", "SYNCED");

    private final Gauges gauges;
    private final Clock clock;

    EntityMeters(MeterRegistry registry, Clock clock) {
        this.gauges = new Gauges(registry);
        this.clock = clock;
    }

    void show(List<EntityStatus> entities) {
        each(Meters.ENTITY_STATE, entities, EntityMeters::states);
        each(Meters.ENTITY_HALTED, entities, one -> Stream.of(halted(one)));
        each(Meters.ENTITY_ROOTS, entities, EntityMeters::roots);
        each(Meters.CHUNKS, entities, EntityMeters::chunks);
        each(Meters.SETTLED_AGE, entities, this::settledAge);
    }

    void showRows(List<Rows> rows) {
        gauges.show(
                Meters.ENTITY_ROWS,
                rows.stream()
                        .<Row<?>>map(
                                one ->
                                        Row.of(
                                                Tags.of(
                                                        ENTITY,
                                                        one.entity(),
                                                        DRIVER,
                                                        one.driver(),
                                                        OUTCOME,
                                                        one.outcome()),
                                                one.rows()))
                        .toList());
    }

    void showRetaken(List<Count> counts) {
        show(Meters.CHUNKS_RETAKEN, counts);
    }

    void showVerifications(List<Count> failed) {
        show(Meters.VERIFICATION_FAILED, failed);
    }

    private void show(Meters meter, List<Count> counts) {
        gauges.show(
                meter,
                counts.stream()
                        .<Row<?>>map(one -> Row.of(Tags.of(ENTITY, one.name()), one.count()))
                        .toList());
    }

    private void each(
            Meters meter,
            List<EntityStatus> entities,
            Function<EntityStatus, Stream<Row<?>>> rows) {
        gauges.show(meter, entities.stream().flatMap(rows).toList());
    }

    private static Stream<Row<?>> states(EntityStatus entity) {
        return STATES.stream()
                .map(state -> row(entity, state, entity.state().equals(state) ? 1 : 0));
    }

    private static Row<?> halted(EntityStatus entity) {
        return Row.of(Tags.of(ENTITY, entity.name()), entity.halted() == null ? 0 : 1);
    }

    private static Stream<Row<?>> roots(EntityStatus entity) {
        return Stream.of(
                row(entity, "dirty", entity.dirtyRoots()),
                row(entity, "waiting", entity.waitingRoots()),
                row(entity, "quarantined", entity.quarantinedRoots()));
    }

    private static Stream<Row<?>> chunks(EntityStatus entity) {
        return Stream.of(
                row(entity, "planned", entity.progress().planned()),
                row(entity, "landed", entity.progress().landed()),
                row(entity, "done", entity.progress().done()));
    }

    private Stream<Row<?>> settledAge(EntityStatus entity) {
        Instant settled = entity.settledAt();
        return settled == null
                ? Stream.empty()
                : Stream.of(
                        Row.of(
                                Tags.of(ENTITY, entity.name()),
                                settled,
                                since -> Gauges.age(since, clock)));
    }

    private static Row<?> row(EntityStatus entity, String state, long number) {
        return Row.of(Tags.of(ENTITY, entity.name(), STATE, state), number);
    }
}
