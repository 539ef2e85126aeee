package org.openlmis.ghost.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what a verification of one entity meets. Used by one thread. */
final class Tally {

    private final int told;
    private final List<Difference> differences = new ArrayList<>();
    private int ranges;
    private long roots;
    private long rows;
    private long quarantined;
    private long waiting;
    private long unsettled;
    private long differing;

    Tally(int told) {
        this.told = told;
    }

    /** A range of roots that v2 has. */
    void range(Iterable<Demand> demands) {
        ranges++;
        for (Demand demand : demands) {
            roots++;
            rows += demand.rows().size();
            quarantined += demand.quarantined() ? 1 : 0;
            waiting += demand.waiting() ? 1 : 0;
        }
    }

    /** A root that v3 holds back, although its mapping accepts it or no longer demands it. */
    void held(Demand demand, Landed.@Nullable Pending by) {
        if (!demand.quarantined() && !demand.waiting()) {
            quarantined += by == Landed.Pending.QUARANTINED ? 1 : 0;
            waiting += by == Landed.Pending.WAITING ? 1 : 0;
        }
    }

    void unsettled(int count) {
        unsettled += count;
    }

    void differ(V3Comparison.Found found) {
        differing += found.rows();
        found.differences().stream().limit(toTell()).forEach(differences::add);
    }

    /** How many more differences may be told. */
    int toTell() {
        return told - differences.size();
    }

    long roots() {
        return roots;
    }

    long rows() {
        return rows;
    }

    /** The counts as a report. */
    EntityReport report(String entity, EntityReport.Books books, Duration took) {
        return new EntityReport(
                entity,
                books,
                ranges,
                roots,
                rows,
                quarantined,
                waiting,
                unsettled,
                differing,
                differences,
                List.of(),
                took);
    }
}
