package org.openlmis.ghost.entity.requisition;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Text;

/** The statuses v3 knows of a requisition; all but two have the name they have in v2. */
public enum RequisitionStatus {
    INITIATED,
    SUBMITTED,
    AUTHORIZED,
    IN_APPROVAL,
    APPROVED,
    RELEASED,
    SKIPPED,
    /** v2 writes INITIATED when a requisition is sent back (decision D-13). */
    REJECTED,
    /** v2 writes RELEASED, whether an order follows or not. */
    RELEASED_WITHOUT_ORDER;

    /** The status v2 calls so, empty if v2 has no such status. */
    static Optional<RequisitionStatus> inV2(String text) {
        String trimmed = Text.trim(text);
        return Arrays.stream(values())
                .filter(status -> status.isInV2() && status.name().equals(trimmed))
                .findFirst();
    }

    /**
     * v2's statuses of requisitions that somebody may still change: only these have all reasons and
     * products at hand (decisions D-17 and D-20).
     */
    static String[] editable() {
        return Stream.of(INITIATED, SUBMITTED, AUTHORIZED, IN_APPROVAL)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    /** Whether v2's status is one of {@link #editable()}. */
    static boolean isEditable(String inV2) {
        return Arrays.asList(editable()).contains(inV2);
    }

    private boolean isInV2() {
        return this != REJECTED && this != RELEASED_WITHOUT_ORDER;
    }

    /** As v3 names it, once it is known whether the requisition has an order. */
    RequisitionStatus withOrder(boolean hasOrder) {
        return this == RELEASED && !hasOrder ? RELEASED_WITHOUT_ORDER : this;
    }

    /** Whether the requisition is at its supervisory node, or was at last. */
    boolean hasNode() {
        return switch (this) {
            case AUTHORIZED, IN_APPROVAL, APPROVED, RELEASED, RELEASED_WITHOUT_ORDER -> true;
            case INITIATED, SUBMITTED, SKIPPED, REJECTED -> false;
        };
    }

    /** Whether the way up through the approvers begins anew after it. */
    boolean beginsCycle() {
        return this == INITIATED || this == REJECTED;
    }

    /**
     * What v2's INITIATED means after another status of v2: null at the beginning, the previous
     * derived status is that of the change before (decision D-13, ruling R-11).
     */
    static RequisitionStatus initiatedAfter(
            @Nullable RequisitionStatus before, @Nullable RequisitionStatus derivedBefore) {
        if (before == null || derivedBefore == null) {
            return INITIATED;
        }
        return switch (before) {
            case INITIATED -> derivedBefore;
            case SUBMITTED, AUTHORIZED, IN_APPROVAL -> REJECTED;
            case APPROVED, RELEASED, SKIPPED, REJECTED, RELEASED_WITHOUT_ORDER -> INITIATED;
        };
    }
}
