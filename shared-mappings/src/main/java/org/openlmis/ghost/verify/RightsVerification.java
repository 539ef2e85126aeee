package org.openlmis.ghost.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlmis.ghost.rights.RightsComparison;

/**
 * Verifies v3's right assignments, which no entity demands: they follow from the rows of several.
 * They are compared with what v3's own tables demand, so they are right as far as these are. Used
 * once, by one thread.
 *
 * <p>A difference counts when it was there before a pause as well and no rebuild is to come: the
 * table may have been replaced in the middle of a look. While changes never cease, and a rebuild is
 * always to come, rights are right if a rebuild that began after a look put all right that differed
 * then.
 */
final class RightsVerification {

    static final String NAME = "right_assignments";

    private static final String TABLE = "referencedata.right_assignments";

    /** More rows than these are not followed from look to look. */
    private static final int FOLLOWED = 10_000;

    private final Snapshot target;
    private final RightsComparison rights;
    private final int told;
    private final Patience patience;

    RightsVerification(Snapshot target, VerificationOptions options, Patience patience) {
        this.target = target;
        this.rights = new RightsComparison(target.jdbc());
        this.told = options.differencesTold();
        this.patience = patience;
    }

    /** What is found in one snapshot. */
    private record Look(
            boolean requested, long rebuilds, long differing, List<RightsComparison.Row> rows) {

        /** While v3 replaces the table, nothing is known about it. */
        static final Look AT_NOTHING = new Look(true, Long.MAX_VALUE, FOLLOWED + 1, List.of());

        boolean isDifferent() {
            return differing > 0 && !requested;
        }

        /**
         * Whether all that differed then was put right. A rebuild may have been going on at that
         * time; the one after it saw everything.
         */
        boolean hasMended(Look then) {
            return rebuilds - then.rebuilds() >= 2
                    && Math.max(differing, then.differing()) <= FOLLOWED
                    && Collections.disjoint(new HashSet<>(then.rows()), rows);
        }
    }

    EntityReport verify(Clock clock) {
        Instant begin = clock.instant();
        Look first = look();
        Look last = first;
        boolean isEqual = last.differing() == 0;
        boolean isDifferent = false;
        while (!isEqual && !isDifferent && patience.pause()) {
            Look before = last;
            last = look();
            isEqual = last.differing() == 0 || last.hasMended(first);
            isDifferent = before.isDifferent() && last.isDifferent();
        }
        List<RightsComparison.Row> rows = isDifferent && !isEqual ? last.rows() : List.of();
        long differing = rows.isEmpty() ? 0 : last.differing();
        int unsettled = isEqual || isDifferent ? 0 : 1;
        return report(rows, differing, unsettled, Duration.between(begin, clock.instant()));
    }

    private Look look() {
        return target.read(
                () -> {
                    if (!rights.isThere()) {
                        return Look.AT_NOTHING;
                    }
                    RightsComparison.Differences found = rights.differences(FOLLOWED);
                    return new Look(
                            rights.isRequested(),
                            rights.rebuilds(),
                            found.differing(),
                            found.rows());
                });
    }

    private static Difference difference(RightsComparison.Row row) {
        String key =
                Stream.of(row.userId(), row.rightName(), row.facilityId(), row.programId())
                        .map(part -> part == null ? "-" : part.toString())
                        .collect(Collectors.joining("/"));
        return row.id() == null
                ? Difference.missing("", TABLE, key)
                : Difference.surplus("", TABLE, key);
    }

    private EntityReport report(
            List<RightsComparison.Row> rows, long differing, int unsettled, Duration took) {
        RightsComparison.Demanded demanded = target.read(rights::demanded);
        return new EntityReport(
                NAME,
                new EntityReport.Books(0, true),
                1,
                demanded.users(),
                demanded.rows(),
                0,
                0,
                unsettled,
                differing,
                rows.stream().limit(told).map(RightsVerification::difference).toList(),
                List.of(),
                took);
    }
}
