package org.openlmis.ghost.entity.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v2 supply line becomes a v3 supply line at its node and at each clone of it (decision D-2); one
 * without a node is quarantined, as v3 cannot hold it.
 */
public final class SupplyLineMapping implements EntityMapping<SupplyLineMapping.SupplyLine> {

    private static final String TABLE = "referencedata.supply_lines";

    /** The columns read of v2 {@code supply_lines}. */
    public record SupplyLine(
            @V2Key int id,
            @Nullable String description,
            @Nullable Integer supervisoryNodeId,
            int programId,
            int supplyingFacilityId) {

        private boolean hasNode() {
            return supervisoryNodeId != null;
        }
    }

    /** A line's copy at a clone of its node. */
    private record Copy(SupplyLine line, String suffix) {

        String key() {
            return line.id() + suffix;
        }

        String node() {
            return line.supervisoryNodeId() + suffix;
        }
    }

    @Override
    public void define(Definition<SupplyLine> line) {
        line.from("supply_lines");

        line.quarantineWhen(
                "NODE_MISSING",
                "supervisorynodeid",
                SupplyLine::supervisoryNodeId,
                "a v3 supply line needs a supervisory node; give it one in v2",
                it -> !it.root().hasNode());
        NodeClones<SupplyLine> clones = NodeClones.of(line, SupplyLine::supervisoryNodeId);

        line.into(TABLE)
                .when(SupplyLine::hasNode)
                .identity("id", "supply_lines", SupplyLine::id)
                .set("description", SupplyLine::description)
                .ref("supervisorynodeid", "supervisory_nodes", SupplyLine::supervisoryNodeId)
                .ref("programid", "programs", SupplyLine::programId)
                .ref("supplyingfacilityid", "facilities", SupplyLine::supplyingFacilityId);

        line.intoRows(TABLE, it -> copies(it, clones))
                .identity("id", "supply_lines", Copy::key)
                .set("description", it -> it.line().description())
                .ref("supervisorynodeid", "supervisory_nodes", Copy::node)
                .ref("programid", "programs", it -> it.line().programId())
                .ref("supplyingfacilityid", "facilities", it -> it.line().supplyingFacilityId());

        line.leaveBehind("v3 has no lines below lines", "parentid");
        line.leaveBehind("audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }

    private static List<Copy> copies(Aggregate<SupplyLine> line, NodeClones<SupplyLine> clones) {
        return clones.suffixes(line).stream().map(suffix -> new Copy(line.root(), suffix)).toList();
    }
}
