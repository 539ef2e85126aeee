package org.openlmis.ghost.demo.data.requisition;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Dice;

/**
 * Leads one requisition through facility and nodes as v2 does: rejected ones start again and keep
 * their node, and now and then a change is written twice. Used once.
 */
final class CourseWriter {

    private final Dice dice;
    private final double twice;
    private final List<Integer> nodes;
    private final int users;
    private final List<Course.Step> steps = new ArrayList<>();
    private LocalDateTime time;
    private @Nullable Integer node;

    /**
     * Begins one.
     *
     * @param twice how likely it is that a change is written twice
     */
    CourseWriter(Dice dice, double twice, List<Integer> nodes, int users, LocalDateTime start) {
        this.dice = dice;
        this.twice = twice;
        this.nodes = nodes;
        this.users = users;
        this.time = start;
    }

    Course to(Outcome outcome) {
        add("INITIATED");
        if (outcome == Outcome.SKIPPED) {
            add("SKIPPED");
        } else {
            for (int i = rejections(outcome); i > 0; i--) {
                beRejected();
            }
            advance(outcome);
        }
        return new Course(List.copyOf(steps), node);
    }

    private int rejections(Outcome outcome) {
        int sure = outcome == Outcome.REJECTED ? 1 : 0;
        return sure + (dice.hits(0.04) ? 1 : 0) + (dice.hits(0.005) ? 1 : 0);
    }

    private void beRejected() {
        toApproval(dice.hits(0.3) ? 1 : 0);
        add("INITIATED");
    }

    private void advance(Outcome outcome) {
        switch (outcome) {
            case SUBMITTED -> add("SUBMITTED");
            case AUTHORIZED -> toApproval(0);
            case IN_APPROVAL -> toApproval(dice.between(1, nodes.size()));
            case APPROVED -> approve();
            case RELEASED -> {
                approve();
                add("RELEASED");
            }
            default -> {}
        }
    }

    private void approve() {
        toApproval(dice.between(0, nodes.size()));
        add("APPROVED");
    }

    /** Who approves passes it on to the node above, unless that is the last one. */
    private void toApproval(int levels) {
        add("SUBMITTED");
        node = nodes.get(0);
        add("AUTHORIZED");
        for (int level = 1; level <= Math.min(levels, nodes.size() - 1); level++) {
            node = nodes.get(level);
            add("IN_APPROVAL");
        }
    }

    private void add(String status) {
        int user = dice.between(1, users);
        steps.add(new Course.Step(status, time, user));
        if (dice.hits(twice)) {
            time = time.plusSeconds(dice.between(0, 2));
            steps.add(new Course.Step(status, time, user));
        }
        time = time.plusMinutes(dice.between(20, 6_000)).plusNanos(1_000L * dice.between(0, 999));
    }
}
