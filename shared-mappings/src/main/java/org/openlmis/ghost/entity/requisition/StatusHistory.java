package org.openlmis.ghost.entity.requisition;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The status changes v3 gets of a requisition: v2's in the order they were made, rejections named
 * as such (decision D-13), repeated ones once (D-18), each with its node and a time of its own.
 * Pure; every list is in the order of time.
 *
 * @param steps what v3 gets
 * @param unknown changes left out, as v3 has no such status (ruling R-11)
 * @param repeated changes left out, as they repeat status and node of the one before
 * @param <C> the v2 status change
 */
public record StatusHistory<C extends StatusHistory.Change>(
        List<Step<C>> steps, List<C> unknown, List<C> repeated) {

    /** What must be known of a v2 status change. */
    public interface Change {
        int id();

        String status();

        @Nullable LocalDateTime createdDate();

        @Nullable LocalDateTime modifiedDate();

        /** When it was made, as far as v2 knows (ruling R-3). */
        default @Nullable LocalDateTime at() {
            LocalDateTime created = createdDate();
            return created == null ? modifiedDate() : created;
        }
    }

    /**
     * A status change as v3 gets it.
     *
     * @param change the v2 row it is made from
     * @param status the status in v3
     * @param node the supervisory node after it, or null
     * @param loggedAt when v2 says it was made
     * @param at the same, moved behind the step before where v2's times do not say which was first
     */
    public record Step<C extends Change>(
            C change,
            RequisitionStatus status,
            @Nullable Integer node,
            Instant loggedAt,
            Instant at) {

        private boolean repeats(Step<C> before) {
            return status == before.status && Objects.equals(node, before.node);
        }

        private Step<C> after(Instant before) {
            Instant earliest = before.plus(1, ChronoUnit.MILLIS);
            return at.isAfter(before) ? this : new Step<>(change, status, node, loggedAt, earliest);
        }
    }

    /**
     * Walks over all status changes of one requisition.
     *
     * @param changes in any order
     * @param hasOrder whether v2 has an order of the requisition
     * @param path where the requisition was
     * @param time when a change was made, see {@link Change#at()}
     */
    public static <C extends Change> StatusHistory<C> of(
            List<C> changes, boolean hasOrder, ApprovalPath path, Function<C, Instant> time) {
        List<C> known = new ArrayList<>();
        List<C> unknown = new ArrayList<>();
        changes.stream()
                .sorted(Comparator.<C, Instant>comparing(time).thenComparing(Change::id))
                .forEach(change -> (isKnown(change) ? known : unknown).add(change));
        List<RequisitionStatus> statuses = statuses(known, hasOrder);
        List<@Nullable Integer> nodes = path.nodes(statuses);
        List<Step<C>> walked = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            Instant at = time.apply(known.get(i));
            walked.add(new Step<>(known.get(i), statuses.get(i), nodes.get(i), at, at));
        }
        return collapsed(walked, unknown);
    }

    /** The status after the last change, empty if there is none. */
    public Optional<RequisitionStatus> last() {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1).status());
    }

    private static boolean isKnown(Change change) {
        return RequisitionStatus.inV2(change.status()).isPresent();
    }

    private static <C extends Change> List<RequisitionStatus> statuses(
            List<C> changes, boolean hasOrder) {
        List<RequisitionStatus> statuses = new ArrayList<>();
        RequisitionStatus before = null;
        RequisitionStatus derived = null;
        for (C change : changes) {
            RequisitionStatus status = RequisitionStatus.inV2(change.status()).orElseThrow();
            derived =
                    status == RequisitionStatus.INITIATED
                            ? RequisitionStatus.initiatedAfter(before, derived)
                            : status.withOrder(hasOrder);
            before = status;
            statuses.add(derived);
        }
        return statuses;
    }

    /** Repetitions go first, then times are told apart: v3 orders by time alone. */
    private static <C extends Change> StatusHistory<C> collapsed(
            List<Step<C>> walked, List<C> unknown) {
        List<Step<C>> steps = new ArrayList<>();
        List<C> repeated = new ArrayList<>();
        for (Step<C> step : walked) {
            Step<C> before = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (before == null) {
                steps.add(step);
            } else if (step.repeats(before)) {
                repeated.add(step.change());
            } else {
                steps.add(step.after(before.at()));
            }
        }
        return new StatusHistory<>(List.copyOf(steps), unknown, repeated);
    }
}
