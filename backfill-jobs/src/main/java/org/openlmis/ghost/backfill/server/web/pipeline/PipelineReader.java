package org.openlmis.ghost.backfill.server.web.pipeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.entity.EntityView;
import org.openlmis.ghost.backfill.server.lag.StreamLag;
import org.openlmis.ghost.backfill.server.status.DeadLetters;
import org.openlmis.ghost.backfill.server.status.SystemStatus;
import org.openlmis.ghost.backfill.server.web.pipeline.FlowRates.Rates;
import org.openlmis.ghost.backfill.server.web.pipeline.Picture.Flow;
import org.openlmis.ghost.backfill.server.web.pipeline.Picture.Station;
import org.openlmis.ghost.backfill.server.web.words.Mood;
import org.openlmis.ghost.backfill.server.web.words.Words;

/** Says what every station of the pipeline is doing, and how much flows between them. */
public final class PipelineReader {

    /** Heartbeats come every few seconds; without one for so long the stream does not flow. */
    private static final double SILENT = 30;

    private final FlowRates flows;
    private final Words words;

    PipelineReader(FlowRates flows, Words words) {
        this.flows = flows;
        this.words = words;
    }

    public Pipeline read(SystemStatus now, int jobs) {
        List<EntityView> entities = now.entities();
        StreamLag stream = now.stream();
        Map<Part, Station> stations = new EnumMap<>(Part.class);
        stations.put(Part.PRIMARY, primary(stream.slot()));
        stations.put(Part.REPLICA, replica(stream.replica()));
        stations.put(Part.KAFKA, station(stream.v2ToKafka(), " after v2", "no heartbeat yet"));
        stations.put(Part.CONSUMER, consumer(stream, now.deadLetters()));
        stations.put(
                Part.BACKFILL,
                new Station(jobs == 0 ? "idle" : words.count(jobs, "job"), Mood.PLAIN));
        stations.put(Part.LANDED, landed(entities));
        stations.put(Part.V3, new Station(settled(entities), Mood.PLAIN));
        List<Flow> arrows = arrows(flows.now());
        return new Pipeline(
                Stream.of(Layout.values())
                        .map(layout -> Picture.of(layout, stations, arrows))
                        .toList(),
                told(stations, arrows));
    }

    private List<Flow> arrows(@Nullable Rates rates) {
        return List.of(
                new Flow(Part.PRIMARY, Part.KAFKA, "Debezium", isMoving(rates, Rates::events)),
                flow(Part.KAFKA, Part.CONSUMER, rates, Rates::events),
                flow(Part.CONSUMER, Part.LANDED, rates, Rates::events),
                new Flow(Part.PRIMARY, Part.REPLICA, "WAL", false),
                flow(Part.REPLICA, Part.BACKFILL, rates, Rates::rows),
                flow(Part.BACKFILL, Part.LANDED, rates, Rates::rows),
                flow(Part.LANDED, Part.V3, rates, Rates::derived));
    }

    private Flow flow(Part from, Part to, @Nullable Rates rates, ToDoubleFunction<Rates> measure) {
        return new Flow(
                from,
                to,
                words.rate(rates == null ? null : measure.applyAsDouble(rates)),
                isMoving(rates, measure));
    }

    private static boolean isMoving(@Nullable Rates rates, ToDoubleFunction<Rates> measure) {
        return rates != null && measure.applyAsDouble(rates) > 0;
    }

    private Station primary(StreamLag.Slot slot) {
        if (slot.unknown() != null) {
            return new Station("slot unknown", Mood.WARN);
        } else if ("lost".equals(slot.walStatus())) {
            return new Station("slot lost", Mood.BAD);
        }
        return Boolean.TRUE.equals(slot.active())
                ? new Station(words.bytes(slot.bytes()) + " to confirm", Mood.PLAIN)
                : new Station("slot is not read", Mood.WARN);
    }

    private Station replica(StreamLag.Replica replica) {
        return replica.unknown() == null
                ? station(replica.seconds(), " behind", "replays")
                : new Station("cannot be asked", Mood.WARN);
    }

    private Station consumer(StreamLag stream, DeadLetters deadLetters) {
        Double silent = stream.silent();
        if (silent != null && silent > SILENT) {
            return new Station("silent " + words.seconds(silent), Mood.WARN);
        } else if (deadLetters.unresolved() > 0) {
            return new Station(words.count(deadLetters.unresolved(), "dead letter"), Mood.WARN);
        }
        return station(stream.kafkaToLanded(), " after Kafka", "nothing seen yet");
    }

    private Station station(@Nullable Double seconds, String what, String unknown) {
        return new Station(
                seconds == null ? unknown : words.seconds(Math.max(0, seconds)) + what, Mood.PLAIN);
    }

    private Station landed(List<EntityView> entities) {
        long dirty = entities.stream().mapToLong(each -> each.status().dirtyRoots()).sum();
        long waiting = entities.stream().mapToLong(each -> each.status().waitingRoots()).sum();
        return new Station(
                "%s dirty, %s waiting".formatted(words.count(dirty), words.count(waiting)),
                Mood.PLAIN);
    }

    private String settled(List<EntityView> entities) {
        return entities.stream()
                .filter(each -> each.filledAt() != null)
                .map(each -> each.lag().settled())
                .flatMap(Stream::ofNullable)
                .max(Double::compare)
                .map(seconds -> words.seconds(seconds) + " behind v2")
                .orElse("not settled yet");
    }

    private static String told(Map<Part, Station> stations, List<Flow> flows) {
        String parts =
                stations.entrySet().stream()
                        .map(each -> each.getKey().label() + ": " + each.getValue().detail())
                        .collect(Collectors.joining("; "));
        String moving =
                flows.stream()
                        .map(
                                each ->
                                        "%s to %s %s"
                                                .formatted(
                                                        each.from().label(),
                                                        each.to().label(),
                                                        each.rate()))
                        .collect(Collectors.joining(", "));
        return parts + ". " + moving;
    }
}
