package org.openlmis.ghost.entity.schedule;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.schedule.ProcessingPeriodMapping.Peer;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Lookup;

/**
 * How v3 sees the periods of one schedule: how long each lasts and whether each begins the day
 * after the earlier ones have ended.
 *
 * @param peers all periods of the schedule, the asking one included
 */
record Calendar(Lookup<ProcessingPeriodMapping.Period, Peer> peers) {

    private static final int SPARE_DAYS_ROUNDED_UP = 15;

    /** Whole months; 15 or more spare days count as one more, and no period lasts less than one. */
    static long durationInMonths(LocalDate start, LocalDate end) {
        Period length = Period.between(start, end);
        long months = length.toTotalMonths();
        return Math.max(1, length.getDays() >= SPARE_DAYS_ROUNDED_UP ? months + 1 : months);
    }

    /** Whether it begins before an earlier period has ended. */
    boolean overlapsEarlier(Aggregate<ProcessingPeriodMapping.Period> period) {
        Long days = daysSinceEarlier(period);
        return days != null && days < 1;
    }

    /** Whether there are earlier periods and days between them and this one. */
    boolean leavesGap(Aggregate<ProcessingPeriodMapping.Period> period) {
        Long days = daysSinceEarlier(period);
        return days != null && days > 1;
    }

    /**
     * From the last day of all earlier periods to the first of this one; null if it is the first.
     */
    private @Nullable Long daysSinceEarlier(Aggregate<ProcessingPeriodMapping.Period> period) {
        return period.all(peers).stream()
                .filter(peer -> isEarlier(peer, period.root()))
                .map(peer -> peer.endDate().toLocalDate())
                .max(Comparator.naturalOrder())
                .map(end -> ChronoUnit.DAYS.between(end, period.root().startDay()))
                .orElse(null);
    }

    /** Of two that begin on the same day the one with the lower id is earlier. */
    private static boolean isEarlier(Peer peer, ProcessingPeriodMapping.Period period) {
        int order = peer.startDate().toLocalDate().compareTo(period.startDay());
        return order < 0 || (order == 0 && peer.id() < period.id());
    }
}
