package org.openlmis.ghost.entity.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

class SupplyLineMappingTests {

    private static final String LINES = "referencedata.supply_lines";

    private final MappingTester<?> line =
            MappingTester.of(new SupplyLineMapping())
                    .given("id", 55, "supervisorynodeid", 7, "programid", 4)
                    .given("supplyingfacilityid", 3, "description", "Zonal store");

    @Test
    void leadsFromAFacilityToANodeForAProgram() {
        line.expect(LINES)
                .one()
                .has("id", V3Id.of("supply_lines", 55))
                .has("description", "Zonal store")
                .has("supervisorynodeid", V3Id.of("supervisory_nodes", 7))
                .has("programid", V3Id.of("programs", 4))
                .has("supplyingfacilityid", V3Id.of("facilities", 3));
    }

    @Test
    void isRefusedWithoutANode() {
        line.given("supervisorynodeid", null).expect(LINES).none();

        assertThat(line.quarantinedWith()).containsExactly("NODE_MISSING");
    }

    @Test
    void isCopiedToEveryCloneOfItsNodeD2R9() {
        line.with("requisition_groups", "id", 12, "supervisorynodeid", 7)
                .with("requisition_groups", "id", 11, "supervisorynodeid", 7)
                .with("requisition_groups", "id", 10, "supervisorynodeid", null)
                .expect(LINES)
                .count(2)
                .has("description", "Zonal store")
                .has("programid", V3Id.of("programs", 4))
                .has("supplyingfacilityid", V3Id.of("facilities", 3))
                .where("id", V3Id.named("supply_lines:55#rg12"))
                .one()
                .has("supervisorynodeid", V3Id.named("supervisory_nodes:7#rg12"));
    }

    @Test
    void isNotCopiedWhereNodesKeepAllTheirGroupsD2() {
        MappingTester.of(new SupplyLineMapping(), Countries.NODES_KEPT)
                .given("id", 55, "supervisorynodeid", 7)
                .with("requisition_groups", "id", 11, "supervisorynodeid", 7)
                .with("requisition_groups", "id", 12, "supervisorynodeid", 7)
                .expect(LINES)
                .one();
    }
}
