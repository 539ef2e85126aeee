package org.openlmis.ghost.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.ReplicaConflict;
import org.openlmis.ghost.landing.Lsn;
import org.springframework.dao.DataAccessException;

/** Verifies one entity, range by range. Used once, by one thread; memory is that of one range. */
final class EntityVerification {

    private final EntityContext context;
    private final Settlement settlement;
    private final Tally tally;
    private final VerificationProgress progress;
    private final Map<String, Suspect> suspects = new LinkedHashMap<>();

    EntityVerification(EntityContext context, Patience.Pause pause, VerificationProgress progress) {
        this.context = context;
        this.tally = new Tally(context.options().differencesTold());
        this.settlement = new Settlement(context, new Patience(context.options(), pause), tally);
        this.progress = progress;
    }

    EntityReport verify(Clock clock) {
        Instant begin = clock.instant();
        compareWhatV2Has();
        compareWhatOnlyV3Knows();
        settle();
        tally.differ(context.comparison().strays(tally.toTell()));
        Duration took = Duration.between(begin, clock.instant());
        return tally.report(context.entity().name(), context.books(), took);
    }

    private void compareWhatV2Has() {
        RangeSize size = new RangeSize(context.options().rootsPerRange());
        @Nullable String after = null;
        while (true) {
            @Nullable String from = after;
            List<List<String>> page =
                    orLess(size, () -> page(from, size.now()), List.of(List.of()));
            if (page.isEmpty()) {
                return;
            }
            for (List<String> batch : page) {
                Map<String, Demand> demands =
                        orLess(size, () -> context.demands().ofV2(batch), Map.of());
                if (demands.isEmpty()) {
                    break;
                }
                size.grow();
                tally.range(demands.values());
                compare(demands);
                after = lastOf(demands);
            }
        }
    }

    private List<List<String>> page(@Nullable String after, int size) {
        List<String> keys = context.keys().inV2(after, size);
        return keys.isEmpty() ? List.of() : context.demands().batches(keys);
    }

    /** A replica that cannot keep up is asked for less next time. */
    private static <T> T orLess(RangeSize size, Supplier<T> read, T ifConflict) {
        try {
            return read.get();
        } catch (DataAccessException e) {
            if (!ReplicaConflict.isConflict(e) || !size.shrink()) {
                throw e;
            }
            return ifConflict;
        }
    }

    private static String lastOf(Map<String, Demand> demands) {
        String last = "";
        for (String key : demands.keySet()) {
            last = key;
        }
        return last;
    }

    private void compareWhatOnlyV3Knows() {
        String entity = context.entity().name();
        int size = context.options().rootsPerRange();
        String after = "";
        while (true) {
            List<String> page = context.keys().derived(entity, after, size);
            if (page.isEmpty()) {
                return;
            }
            List<String> gone = context.keys().notInV2(page);
            if (!gone.isEmpty()) {
                compare(context.demands().ofV2(gone));
            }
            after = page.get(page.size() - 1);
        }
    }

    private void compare(Map<String, Demand> demands) {
        Set<String> differing =
                context.target().read(() -> context.comparison().differingRoots(demands));
        if (!differing.isEmpty()) {
            Lsn position = context.position();
            demands.forEach(
                    (key, demand) -> {
                        if (differing.contains(key)) {
                            suspects.put(key, Suspect.of(demand, position));
                        }
                    });
        }
        progress.compared(context.entity().name(), tally.roots(), tally.rows(), suspects.size());
        if (suspects.size() >= context.options().suspectsAtOnce()) {
            settle();
        }
    }

    private void settle() {
        settlement.settle(suspects);
        suspects.clear();
    }
}
