package org.openlmis.ghost.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
 * table may have been replaced in the middle of a look.
 */
final class RightsVerification {

    static final String NAME = "right_assignments";

    private static final String TABLE = "referencedata.right_assignments";

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

    /** What is found in one snapshot; differences mean nothing while a rebuild is to come. */
    private record Look(
            boolean there, boolean requested, long differing, List<Difference> differences) {

        boolean isEqual() {
            return there && differing == 0;
        }

        boolean isDifferent() {
            return differing > 0 && !requested;
        }
    }

    EntityReport verify(Clock clock) {
        Instant begin = clock.instant();
        Look look = look();
        boolean isSettled = look.isEqual();
        while (!isSettled && patience.pause()) {
            Look before = look;
            look = look();
            isSettled = look.isEqual() || (before.isDifferent() && look.isDifferent());
        }
        return report(look, isSettled, begin, clock);
    }

    private Look look() {
        return target.read(
                () -> {
                    if (!rights.isThere()) {
                        return new Look(false, true, 0, List.of());
                    }
                    RightsComparison.Differences found = rights.differences(told);
                    return new Look(
                            true,
                            rights.isRequested(),
                            found.differing(),
                            found.rows().stream()
                                    .limit(told)
                                    .map(RightsVerification::difference)
                                    .toList());
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

    private EntityReport report(Look look, boolean isSettled, Instant begin, Clock clock) {
        RightsComparison.Demanded demanded = target.read(rights::demanded);
        return new EntityReport(
                NAME,
                new EntityReport.Books(0, true),
                1,
                demanded.users(),
                demanded.rows(),
                0,
                0,
                isSettled ? 0 : 1,
                isSettled ? look.differing() : 0,
                isSettled ? look.differences() : List.of(),
                Duration.between(begin, clock.instant()));
    }
}
