package org.openlmis.ghost.apply;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openlmis.ghost.apply.EventBatch.DeadLetter;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Fixtures;

/**
 * v2's changes in partitions, each delivered as late as chance will have it, some of them again.
 * Changes of one key stay in their order; everything else is mixed. A few cannot be landed at first
 * and become dead letters.
 */
final class DelayedStream {

    private static final int PARTITIONS = 2;
    private static final int ONE_LOST_OF = 12;

    /** Its later events may leave out values that only the lost one brought. */
    private static final String NEVER_LOST = "requisition_line_items";

    private final Bench bench;
    private final Random random;
    private final Map<Partition, List<V2Change>> logs = new LinkedHashMap<>();
    private final Map<Partition, Integer> delivered = new HashMap<>();
    private final List<V2Change> lost = new CopyOnWriteArrayList<>();

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
        return new Partition(change.table(), Math.floorMod(key(change).hashCode(), PARTITIONS));
    }

    private static List<String> key(V2Change change) {
        Map<String, String> values =
                change instanceof V2Change.Upsert upsert
                        ? upsert.values()
                        : ((V2Change.Delete) change).key();
        return Fixtures.CATALOGUE.table(change.table()).keyColumns().stream()
                .map(values::get)
                .toList();
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
        List<DeadLetter> letters = new ArrayList<>();
        for (Partition partition :
                chosen.subList(0, Math.min(chosen.size(), 1 + random.nextInt(4)))) {
            int from = from(partition);
            int left = logs.get(partition).size() - from;
            int to = from + 1 + random.nextInt(left);
            moves.add(move(partition, from, to));
            for (int offset = from; offset < to; offset++) {
                V2Change change = logs.get(partition).get(offset);
                if (isLost(change)) {
                    letters.add(letter(partition, offset, change));
                } else {
                    changes.add(change);
                }
            }
        }
        return new EventBatch("random", changes, moves, letters, List.of(), null);
    }

    private boolean isLost(V2Change change) {
        return !change.table().equals(NEVER_LOST) && random.nextInt(ONE_LOST_OF) == 0;
    }

    /** Its value is the change's number among those that were lost. */
    private DeadLetter letter(Partition partition, int offset, V2Change change) {
        lost.add(change);
        byte[] key = key(change).toString().getBytes(StandardCharsets.UTF_8);
        byte[] value = Integer.toString(lost.size() - 1).getBytes(StandardCharsets.UTF_8);
        return new DeadLetter(
                topic(partition), partition.number(), offset, "LOST", "lost", key, value, null);
    }

    /** Lands every dead letter again, as far as nothing newer is known. */
    int retryLost() {
        bench.v3().update("update ghost.dead_letter set state = 'RETRY' where state = 'NEW'");
        List<DeadLetters.Letter> wanted = bench.ghost().deadLetters().wanted(Integer.MAX_VALUE);
        for (DeadLetters.Letter letter : wanted) {
            int number = Integer.parseInt(new String(letter.value(), StandardCharsets.UTF_8));
            bench.ghost().deadLetters().landAgain(letter.id(), lost.get(number));
        }
        return wanted.size();
    }

    /** A poll that starts where another consumer has been before. */
    EventBatch pollAgain() {
        List<EventBatch.Move> moves = new ArrayList<>();
        List<V2Change> changes = new ArrayList<>();
        delivered.forEach(
                (partition, to) -> {
                    if (moves.isEmpty() && to > 0) {
                        int from = random.nextInt(to);
                        moves.add(move(partition, from, to));
                        changes.addAll(logs.get(partition).subList(from, to));
                    }
                });
        return new EventBatch("zombie", changes, moves, List.of(), List.of(), null);
    }

    private static EventBatch.Move move(Partition partition, int from, int to) {
        return new EventBatch.Move(topic(partition), partition.number(), from, to, null, null);
    }

    private static String topic(Partition partition) {
        return "v2.public." + partition.table();
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
