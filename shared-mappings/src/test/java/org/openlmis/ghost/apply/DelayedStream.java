package org.openlmis.ghost.apply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Fixtures;

/**
 * v2's changes in partitions, each delivered as late as chance will have it, some of them again.
 * Changes of one key stay in their order; everything else is mixed.
 */
final class DelayedStream {

    private static final int PARTITIONS = 2;

    private final Bench bench;
    private final Random random;
    private final Map<Partition, List<V2Change>> logs = new LinkedHashMap<>();
    private final Map<Partition, Integer> delivered = new HashMap<>();

    DelayedStream(Bench bench, Random random) {
        this.bench = bench;
        this.random = random;
    }

    private record Partition(String table, int number) {}

    /** Takes what v2 committed into the partitions. */
    void fetch() {
        bench.changes()
                .forEach(
                        change ->
                                logs.computeIfAbsent(partition(change), any -> new ArrayList<>())
                                        .add(change));
    }

    private static Partition partition(V2Change change) {
        Map<String, String> values =
                change instanceof V2Change.Upsert upsert
                        ? upsert.values()
                        : ((V2Change.Delete) change).key();
        List<String> key =
                Fixtures.CATALOGUE.table(change.table()).keyColumns().stream()
                        .map(values::get)
                        .toList();
        return new Partition(change.table(), Math.floorMod(key.hashCode(), PARTITIONS));
    }

    boolean isEmpty() {
        return waiting().isEmpty();
    }

    private List<Partition> waiting() {
        return logs.keySet().stream()
                .filter(partition -> from(partition) < logs.get(partition).size())
                .toList();
    }

    private int from(Partition partition) {
        return delivered.getOrDefault(partition, 0);
    }

    /** A poll of some partitions, the next changes of each. */
    EventBatch poll() {
        List<Partition> chosen = new ArrayList<>(waiting());
        Collections.shuffle(chosen, random);
        List<EventBatch.Move> moves = new ArrayList<>();
        List<V2Change> changes = new ArrayList<>();
        for (Partition partition :
                chosen.subList(0, Math.min(chosen.size(), 1 + random.nextInt(4)))) {
            int from = from(partition);
            int left = logs.get(partition).size() - from;
            add(partition, from, from + 1 + random.nextInt(left), moves, changes);
        }
        return new EventBatch("random", changes, moves, List.of(), List.of());
    }

    /** A poll that starts where another consumer has been before. */
    EventBatch pollAgain() {
        List<EventBatch.Move> moves = new ArrayList<>();
        List<V2Change> changes = new ArrayList<>();
        delivered.forEach(
                (partition, to) -> {
                    if (moves.isEmpty() && to > 0) {
                        add(partition, random.nextInt(to), to, moves, changes);
                    }
                });
        return new EventBatch("zombie", changes, moves, List.of(), List.of());
    }

    private void add(
            Partition partition,
            int from,
            int to,
            List<EventBatch.Move> moves,
            List<V2Change> changes) {
        String topic = "v2.public." + partition.table();
        moves.add(new EventBatch.Move(topic, partition.number(), from, to, null, null));
        changes.addAll(logs.get(partition).subList(from, to));
    }

    /** A poll has landed: its partitions go on behind it. */
    void landed(EventBatch poll) {
        poll.moves()
                .forEach(
                        move ->
                                delivered.merge(
                                        new Partition(
                                                move.topic().substring("v2.public.".length()),
                                                move.partition()),
                                        (int) move.to(),
                                        Math::max));
    }
}
