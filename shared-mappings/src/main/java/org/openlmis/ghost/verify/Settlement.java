package org.openlmis.ghost.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.Lsn;

/**
 * Tells real differences from those of a stream that is still on its way.
 *
 * <p>A root that differs is read again after a pause, and once more, until one of these holds:
 *
 * <ul>
 *   <li>it does not differ any more;
 *   <li>it is not dirty, and its landing rows demand what v2 demands: then v3 had its chance, and
 *       the difference is real, unless the root is quarantined or waits because v3 refused it;
 *   <li>it is not dirty, v2 still demands what it demanded before, and the stream has passed a
 *       position that v2 had reached after that earlier reading (or there is no stream at all):
 *       then a change was lost, and the difference is real;
 *   <li>patience is used up: the root did not settle, and nothing is claimed about it.
 * </ul>
 *
 * <p>v3, dirty roots and landing rows are read in one snapshot, after the position the stream had
 * passed, so none of this can be mistaken for another moment. Used by one thread.
 */
final class Settlement {

    private final EntityContext context;
    private final Patience patience;
    private final Tally tally;

    Settlement(EntityContext context, Patience patience, Tally tally) {
        this.context = context;
        this.patience = patience;
        this.tally = tally;
    }

    /**
     * Looks at suspects until each of them is settled or patience ends, and counts what they are.
     */
    void settle(Map<String, Suspect> suspects) {
        Map<String, Suspect> open = new LinkedHashMap<>(suspects);
        boolean isLastLook = false;
        while (!open.isEmpty() && !isLastLook) {
            isLastLook = !patience.pause();
            look(open);
        }
        tally.unsettled(open.size());
    }

    private void look(Map<String, Suspect> open) {
        List<String> keys = new ArrayList<>(open.keySet());
        int size = context.options().rootsPerRange();
        for (int from = 0; from < keys.size(); from += size) {
            lookAt(keys.subList(from, Math.min(keys.size(), from + size)), open);
        }
    }

    private void lookAt(List<String> keys, Map<String, Suspect> open) {
        Lsn passed = context.landed().passed();
        boolean hasStream = context.landed().hasStream();
        Map<String, Demand> demands = context.demands().ofV2(keys);
        Lsn position = context.position();
        Supplier<Map<String, Verdict>> judging =
                () -> judge(demands, open, new StreamState(hasStream, passed));
        Map<String, Verdict> verdicts = context.target().read(judging);
        for (String key : keys) {
            Demand demand = demands.getOrDefault(key, Demand.NONE);
            Suspect suspect = open.get(key);
            if (verdicts.getOrDefault(key, Verdict.EQUAL) != Verdict.OPEN) {
                open.remove(key);
            } else if (suspect != null) {
                open.put(key, suspect.seenAgain(demand, position));
            }
        }
    }

    /** What became of a suspect. */
    private enum Verdict {
        EQUAL,
        DIFFERENT,
        HELD,
        OPEN
    }

    /** How far the stream was before v3 was looked at. */
    private record StreamState(boolean exists, @Nullable Lsn passed) {

        boolean hasBrought(Suspect suspect, Demand now) {
            return exists ? suspect.hasLanded(now, passed) : suspect.isUnchanged(now);
        }
    }

    /** Runs inside one snapshot of the target. */
    private Map<String, Verdict> judge(
            Map<String, Demand> demands, Map<String, Suspect> open, StreamState stream) {
        List<String> differing = List.copyOf(context.comparison().differingRoots(demands));
        Map<String, Landed.Pending> pending =
                context.landed().pending(context.entity().name(), differing);
        Map<String, Demand> landed = context.demands().ofLanding(differing);
        Map<String, Verdict> verdicts = new HashMap<>();
        Map<String, Demand> different = new LinkedHashMap<>();
        for (String key : differing) {
            Demand demand = demands.getOrDefault(key, Demand.NONE);
            boolean isLanded = demand.equals(landed.get(key));
            Suspect suspect = open.get(key);
            boolean isBrought = suspect != null && stream.hasBrought(suspect, demand);
            Verdict verdict = verdict(pending.get(key), isLanded, isBrought);
            verdicts.put(key, verdict);
            if (verdict == Verdict.DIFFERENT) {
                different.put(key, demand);
            } else if (verdict == Verdict.HELD) {
                tally.held(demand, pending.get(key));
            }
        }
        tally.differ(context.comparison().differences(different, tally.toTell()));
        return verdicts;
    }

    private static Verdict verdict(
            Landed.@Nullable Pending pending, boolean isLanded, boolean isBrought) {
        if (pending == Landed.Pending.DIRTY) {
            return Verdict.OPEN;
        } else if (pending != null && isLanded) {
            return Verdict.HELD;
        }
        return isLanded || isBrought ? Verdict.DIFFERENT : Verdict.OPEN;
    }
}
