package org.openlmis.ghost.entity.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v2 requisition group with its members and program schedules becomes a v3 group at the node, or
 * at the clone that the node has for it (decision D-2). One without a node is quarantined, as v3
 * cannot hold it.
 */
public final class RequisitionGroupMapping implements EntityMapping<RequisitionGroupMapping.Group> {

    private static final String TABLE = "referencedata.requisition_groups";

    /** The columns read of v2 {@code requisition_groups}. */
    public record Group(
            @V2Key int id,
            String code,
            String name,
            @Nullable String description,
            @Nullable Integer supervisoryNodeId) {}

    /**
     * The columns read of v2 {@code requisition_group_members}; v3 identifies the row by group and
     * facility.
     */
    public record Member(@V2Key int id, int requisitionGroupId, int facilityId) {}

    /** The columns read of v2 {@code requisition_group_program_schedules}. */
    public record ProgramSchedule(
            @V2Key int id,
            int requisitionGroupId,
            int programId,
            int scheduleId,
            boolean directDelivery,
            @Nullable Integer dropOffFacilityId) {}

    /** Looked up so that a group learns when its node comes or goes. */
    public record Node(@V2Key int id) {}

    /** A group where v3 has it. */
    private record Placed(Group group, String node) {}

    @Override
    public void define(Definition<Group> group) {
        group.from("requisition_groups");
        var members =
                group.child("requisition_group_members", Member.class, Member::requisitionGroupId);
        var schedules =
                group.child(
                        "requisition_group_program_schedules",
                        ProgramSchedule.class,
                        ProgramSchedule::requisitionGroupId);
        group.lookup("supervisory_nodes", Node.class).on(Group::supervisoryNodeId, Node::id);
        NodeClones<Group> clones = NodeClones.of(group, Group::supervisoryNodeId);
        SharedMembers shared = SharedMembers.of(group, members, schedules);

        refuse(group);
        group.remarks(shared::remarks);

        group.intoRows(TABLE, it -> placed(it, clones))
                .identity("id", "requisition_groups", it -> it.group().id())
                .set("code", it -> it.group().code())
                .set("name", it -> it.group().name())
                .set("description", it -> it.group().description())
                .ref("supervisorynodeid", "supervisory_nodes", Placed::node);

        group.intoEach(members, "referencedata.requisition_group_members")
                .keyedBy("requisitiongroupid", "facilityid")
                .ref("requisitiongroupid", "requisition_groups", Member::requisitionGroupId)
                .refOrNoRow("facilityid", "facilities", Member::facilityId);

        group.intoEach(schedules, "referencedata.requisition_group_program_schedules")
                .identity("id", "requisition_group_program_schedules", ProgramSchedule::id)
                .ref(
                        "requisitiongroupid",
                        "requisition_groups",
                        ProgramSchedule::requisitionGroupId)
                .refOrNoRow("programid", "programs", ProgramSchedule::programId)
                .refOrNoRow(
                        "processingscheduleid", "processing_schedules", ProgramSchedule::scheduleId)
                .set("directdelivery", ProgramSchedule::directDelivery)
                .refOrNull("dropofffacilityid", "facilities", ProgramSchedule::dropOffFacilityId);

        group.leaveBehind("audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
        members.leaveBehind(
                "audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
        schedules.leaveBehind(
                "audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }

    private static void refuse(Definition<Group> group) {
        group.quarantineIfTaken(TABLE, "code", Match.EXACT, Group::code);
        group.quarantineWhen(
                "NODE_MISSING",
                "supervisorynodeid",
                Group::supervisoryNodeId,
                "a v3 requisition group needs a supervisory node; give it one in v2",
                it -> it.root().supervisoryNodeId() == null);
    }

    private static List<Placed> placed(Aggregate<Group> group, NodeClones<Group> clones) {
        Group root = group.root();
        Integer node = root.supervisoryNodeId();
        String suffix = NodeClones.suffix(root.id());
        boolean hasClone = clones.suffixes(group).contains(suffix);
        return node == null
                ? List.of()
                : List.of(new Placed(root, hasClone ? node + suffix : node.toString()));
    }
}
