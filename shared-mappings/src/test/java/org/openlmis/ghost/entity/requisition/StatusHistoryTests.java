package org.openlmis.ghost.entity.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusHistoryTests {

    private static final LocalDateTime NINE = LocalDateTime.of(2024, 3, 1, 9, 0);
    private static final int GROUP_NODE = 1;
    private static final int PARENT = 2;
    private static final int GRANDPARENT = 3;
    private static final List<Integer> UPWARDS = List.of(GROUP_NODE, PARENT, GRANDPARENT);

    private record Change(
            int id,
            String status,
            @Nullable LocalDateTime createdDate,
            @Nullable LocalDateTime modifiedDate)
            implements StatusHistory.Change {}

    @Test
    void namesTheFirstInitiatedAsItIsD13() {
        assertThat(statuses("INITIATED", "SUBMITTED")).containsExactly("INITIATED", "SUBMITTED");
    }

    @Test
    void takesInitiatedAfterSubmittedAuthorizedOrInApprovalForARejectionD13() {
        for (String before : List.of("SUBMITTED", "AUTHORIZED", "IN_APPROVAL")) {
            assertThat(statuses("INITIATED", before, "INITIATED"))
                    .containsExactly("INITIATED", before, "REJECTED");
        }
    }

    @Test
    void takesInitiatedAfterAnythingElseForInitiatedR11() {
        for (String before : List.of("SKIPPED", "APPROVED")) {
            assertThat(statuses(before, "INITIATED")).containsExactly(before, "INITIATED");
        }
        assertThat(statuses("RELEASED", "INITIATED"))
                .containsExactly("RELEASED_WITHOUT_ORDER", "INITIATED");
    }

    @Test
    void repeatsTheStatusBeforeWhereInitiatedFollowsInitiatedR11() {
        assertThat(statuses("INITIATED", "INITIATED", "SUBMITTED", "INITIATED", "INITIATED"))
                .containsExactly("INITIATED", "SUBMITTED", "REJECTED");
    }

    @Test
    void leavesOutStatusesThatV3DoesNotKnowR11() {
        var history = history(null, "INITIATED", "SUBMITTED", "LOST", "INITIATED");

        assertThat(names(history)).containsExactly("INITIATED", "SUBMITTED", "REJECTED");
        assertThat(history.unknown()).extracting(Change::id).containsExactly(3);
    }

    @Test
    void doesNotTakeV3sOwnStatusesFromV2() {
        assertThat(statuses("REJECTED", "RELEASED_WITHOUT_ORDER")).isEmpty();
    }

    @Test
    void tellsAReleaseWithAnOrderFromOneWithout() {
        List<Change> released = changes("RELEASED");

        assertThat(names(of(released, true, ApprovalPath.NONE))).containsExactly("RELEASED");
        assertThat(names(of(released, false, ApprovalPath.NONE)))
                .containsExactly("RELEASED_WITHOUT_ORDER");
    }

    @Test
    void keepsTheFirstOfRepeatedEqualChangesD18() {
        var history = history(null, "INITIATED", "SUBMITTED", "SUBMITTED", "AUTHORIZED");

        assertThat(history.steps()).extracting(step -> step.change().id()).containsExactly(1, 2, 4);
        assertThat(history.repeated()).extracting(Change::id).containsExactly(3);
    }

    @Test
    void ordersByTimeThenIdAndTakesTheTimeOfChangeWhereThatOfCreationIsMissingR3() {
        List<Change> changes =
                List.of(
                        new Change(3, "SUBMITTED", NINE, null),
                        new Change(2, "AUTHORIZED", null, NINE.plusHours(1)),
                        new Change(1, "INITIATED", NINE, NINE.plusHours(9)));

        assertThat(names(of(changes, false, ApprovalPath.NONE)))
                .containsExactly("INITIATED", "SUBMITTED", "AUTHORIZED");
    }

    @Test
    void addsAMillisecondPerEqualOrEarlierTimeAfterCollapsingR13() {
        List<Change> changes =
                List.of(
                        new Change(1, "INITIATED", NINE, null),
                        new Change(2, "INITIATED", NINE, null),
                        new Change(3, "SUBMITTED", NINE, null),
                        new Change(4, "AUTHORIZED", NINE, null),
                        new Change(5, "APPROVED", NINE.plusNanos(1_500_000), null),
                        new Change(6, "RELEASED", NINE.plusSeconds(1), null));
        Instant nine = NINE.toInstant(ZoneOffset.UTC);

        var steps = of(changes, true, ApprovalPath.NONE).steps();

        assertThat(steps)
                .extracting(StatusHistory.Step::at)
                .containsExactly(
                        nine,
                        nine.plusMillis(1),
                        nine.plusMillis(2),
                        nine.plusMillis(3),
                        nine.plusSeconds(1));
        assertThat(steps.get(2).loggedAt()).isEqualTo(nine);
    }

    @Test
    void movesOneNodeUpPerApprovalAndStaysThereR13() {
        assertThat(
                        nodes(
                                GRANDPARENT,
                                "INITIATED",
                                "SUBMITTED",
                                "AUTHORIZED",
                                "IN_APPROVAL",
                                "IN_APPROVAL",
                                "APPROVED",
                                "RELEASED"))
                .containsExactly(null, null, null, PARENT, GRANDPARENT, GRANDPARENT, GRANDPARENT);
    }

    @Test
    void beginsAtTheGroupsNodeAgainAfterARejectionR13() {
        assertThat(
                        nodes(
                                PARENT,
                                "AUTHORIZED",
                                "IN_APPROVAL",
                                "IN_APPROVAL",
                                "INITIATED",
                                "AUTHORIZED",
                                "IN_APPROVAL"))
                .containsExactly(null, PARENT, GRANDPARENT, null, null, PARENT);
    }

    @Test
    void trustsOnlyTheNodeOfTheRequisitionWhereTheWayUpDoesNotEndThereR13() {
        int elsewhere = 9;

        assertThat(
                        nodes(
                                elsewhere,
                                "IN_APPROVAL",
                                "INITIATED",
                                "AUTHORIZED",
                                "IN_APPROVAL",
                                "IN_APPROVAL"))
                .as("the cycle before keeps its nodes")
                .containsExactly(PARENT, null, null, null, elsewhere);
    }

    @Test
    void doesNotTrustTheStaleNodeOfARejectedRequisitionR13() {
        assertThat(nodes(GROUP_NODE, "AUTHORIZED", "IN_APPROVAL", "INITIATED"))
                .containsExactly(null, PARENT, null);
    }

    @Test
    void fallsBackToTheLastApproversNodeThenToTheGroupsR13() {
        assertThat(nodes(null, "IN_APPROVAL", "INITIATED", "AUTHORIZED", "APPROVED"))
                .containsExactly(PARENT, null, null, PARENT);
        assertThat(nodes(null, "AUTHORIZED", "APPROVED")).containsExactly(null, GROUP_NODE);
    }

    @Test
    void knowsNoNodeAboveTheTopmost() {
        assertThat(nodes(null, "IN_APPROVAL", "IN_APPROVAL", "IN_APPROVAL", "INITIATED"))
                .containsExactly(PARENT, GRANDPARENT, null, null);
    }

    @Test
    void keepsApprovalsAtDifferentNodesApartD18() {
        var history = history(GRANDPARENT, "IN_APPROVAL", "IN_APPROVAL");

        assertThat(history.steps()).hasSize(2);
        assertThat(history.repeated()).isEmpty();
    }

    @Test
    void hasNoLastStatusWithoutChanges() {
        assertThat(history(null).last()).isEmpty();
        assertThat(history(null, "SUBMITTED", "INITIATED").last())
                .contains(RequisitionStatus.REJECTED);
    }

    private static List<String> statuses(String... statuses) {
        return names(history(null, statuses));
    }

    private static List<String> names(StatusHistory<Change> history) {
        return history.steps().stream().map(step -> step.status().name()).toList();
    }

    private static List<@Nullable Integer> nodes(@Nullable Integer current, String... statuses) {
        List<@Nullable Integer> nodes = new ArrayList<>();
        history(current, statuses).steps().forEach(step -> nodes.add(step.node()));
        return nodes;
    }

    private static StatusHistory<Change> history(@Nullable Integer current, String... statuses) {
        return of(changes(statuses), false, new ApprovalPath(current, UPWARDS));
    }

    private static StatusHistory<Change> of(
            List<Change> changes, boolean hasOrder, ApprovalPath path) {
        return StatusHistory.of(
                changes,
                hasOrder,
                path,
                change -> Objects.requireNonNull(change.at()).toInstant(ZoneOffset.UTC));
    }

    /** An hour apart, numbered from 1. */
    private static List<Change> changes(String... statuses) {
        List<Change> changes = new ArrayList<>();
        Arrays.stream(statuses)
                .forEach(
                        status ->
                                changes.add(
                                        new Change(
                                                changes.size() + 1,
                                                status,
                                                NINE.plusHours(changes.size()),
                                                null)));
        return changes;
    }
}
