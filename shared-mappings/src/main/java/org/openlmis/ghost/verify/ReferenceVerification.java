package org.openlmis.ghost.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openlmis.ghost.apply.Ghost;

/**
 * Verifies the references that v3 leaves to its services: every row this system derived names rows
 * that are there. Used once, by one thread; memory is that of the dangling references followed.
 */
final class ReferenceVerification {

    static final String NAME = "references";

    private final ReferencesChecked checked;
    private final Snapshot target;
    private final DanglingSettlement settlement;
    private final int told;
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int references;
    private long lookedAt;
    private long waiting;
    private long unsettled;
    private long differing;

    ReferenceVerification(
            Ghost ghost, Snapshot target, VerificationOptions options, Patience patience) {
        this.checked = new ReferencesChecked(ghost, new LiveColumns(target.jdbc()));
        this.target = target;
        this.settlement = new DanglingSettlement(ghost, target, patience);
        this.told = options.differencesTold();
    }

    EntityReport verify(Clock clock) {
        Instant begin = clock.instant();
        UnenforcedReferences.ALL.forEach(this::check);
        return new EntityReport(
                NAME,
                new EntityReport.Books(0, true),
                references,
                0,
                lookedAt,
                0,
                waiting,
                unsettled,
                differing,
                differences,
                notes,
                Duration.between(begin, clock.instant()));
    }

    private void check(UnenforcedReference reference) {
        Optional<String> obstacle = checked.obstacle(reference);
        if (obstacle.isPresent()) {
            notes.add("%s not checked: %s".formatted(reference.place(), obstacle.get()));
            return;
        }
        references++;
        ReferenceSql sql = checked.sql(reference);
        DanglingRows rows = new DanglingRows(sql, target.jdbc());
        DanglingRows.Found found = target.read(rows::find);
        lookedAt += found.lookedAt();
        if (found.dangling() > 0) {
            add(
                    reference,
                    found,
                    settlement.settle(rows, found.first(), checked.entities(reference)));
        }
    }

    private void add(
            UnenforcedReference reference,
            DanglingRows.Found found,
            DanglingSettlement.Settled settled) {
        long notFollowed = found.dangling() - found.first().size();
        boolean isDangling = !settled.dangling().isEmpty();
        differing += settled.dangling().size() + (isDangling ? notFollowed : 0);
        unsettled += settled.open() + (isDangling ? 0 : notFollowed);
        waiting += settled.held();
        String remedy = checked.remedy(reference);
        settled.dangling().entrySet().stream()
                .limit(Math.max(0, told - differences.size()))
                .map(
                        row ->
                                Difference.dangling(
                                        row.getValue(),
                                        reference.place(),
                                        row.getKey().key(),
                                        reference.referred(),
                                        row.getKey().missing(),
                                        remedy))
                .forEach(differences::add);
    }
}
