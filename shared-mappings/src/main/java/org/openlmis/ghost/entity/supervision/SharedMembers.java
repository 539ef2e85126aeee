package org.openlmis.ghost.entity.supervision;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openlmis.ghost.entity.supervision.RequisitionGroupMapping.Group;
import org.openlmis.ghost.entity.supervision.RequisitionGroupMapping.Member;
import org.openlmis.ghost.entity.supervision.RequisitionGroupMapping.ProgramSchedule;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Remark;

/**
 * Finds the members of a group that another group schedules for the same program: v3 then cannot
 * tell which node and schedule are theirs, and somebody should decide before cut-over.
 */
record SharedMembers(
        Child<Member> members,
        Child<ProgramSchedule> schedules,
        Lookup<Member, Member> memberships,
        Lookup<Member, ProgramSchedule> otherSchedules) {

    static SharedMembers of(
            Definition<Group> group, Child<Member> members, Child<ProgramSchedule> schedules) {
        Lookup<Member, Member> memberships =
                group.lookup(members, "requisition_group_members", Member.class)
                        .on(Member::facilityId, Member::facilityId);
        return new SharedMembers(
                members,
                schedules,
                memberships,
                group.lookup(
                                memberships,
                                "requisition_group_program_schedules",
                                ProgramSchedule.class)
                        .on(Member::requisitionGroupId, ProgramSchedule::requisitionGroupId));
    }

    List<Remark> remarks(Aggregate<Group> group) {
        Set<Integer> programs =
                group.all(schedules).stream()
                        .map(ProgramSchedule::programId)
                        .collect(Collectors.toSet());
        return group.all(members).stream()
                .filter(member -> !otherGroups(group, member, programs).isEmpty())
                .map(member -> remark(member, otherGroups(group, member, programs)))
                .toList();
    }

    private Set<Integer> otherGroups(Aggregate<Group> group, Member member, Set<Integer> programs) {
        Set<Integer> others = new TreeSet<>();
        for (Member membership : group.all(memberships, member)) {
            boolean isOther = membership.requisitionGroupId() != member.requisitionGroupId();
            if (isOther
                    && group.all(otherSchedules, membership).stream()
                            .anyMatch(schedule -> programs.contains(schedule.programId()))) {
                others.add(membership.requisitionGroupId());
            }
        }
        return others;
    }

    private static Remark remark(Member member, Set<Integer> others) {
        return new Remark(
                "FACILITY_IN_SEVERAL_GROUPS",
                "requisition_group_members",
                String.valueOf(member.id()),
                "facilityid",
                String.valueOf(member.facilityId()),
                "requisition groups %s schedule a program of this group for the facility, too; v3 may take either's node and schedule"
                        .formatted(others));
    }
}
