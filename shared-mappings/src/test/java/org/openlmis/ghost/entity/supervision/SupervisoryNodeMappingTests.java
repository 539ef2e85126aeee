package org.openlmis.ghost.entity.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.ExpectedRows;
import org.openlmis.ghost.testing.MappingTester;

class SupervisoryNodeMappingTests {

    private static final String NODES = "referencedata.supervisory_nodes";

    private final MappingTester<?> node = MappingTester.of(new SupervisoryNodeMapping());

    @Test
    void standsBelowItsParentAtItsFacility() {
        given(7, "D1", "Dodoma")
                .given("parentid", 2, "facilityid", 3, "description", "District")
                .expect(NODES)
                .one()
                .has("id", V3Id.of("supervisory_nodes", 7))
                .has("code", "D1")
                .has("name", "Dodoma")
                .has("description", "District")
                .has("parentid", V3Id.of("supervisory_nodes", 2))
                .has("facilityid", V3Id.of("facilities", 3))
                .hasJson("extradata", Map.of("v2", Map.of("id", 7)));
    }

    @Test
    void keepsItsNameIfNoNodeWithALowerIdHasItR5() {
        given(7, "D1", "Dodoma");
        other(8, "D2", "dodoma").expect(NODES).one().has("name", "Dodoma");
    }

    @Test
    void appendsItsCodeIfANodeWithALowerIdHasItsNameInOtherCaseR5() {
        given(7, " D1 ", "dodoma ");
        other(2, "D2", " Dodoma").expect(NODES).one().has("name", "dodoma (D1)");
    }

    @Test
    void appendsItsCodeIfARowCreatedInV3HasItsNameR5() {
        given(7, "D1", "Dodoma")
                .takenInV3(NODES, "name", "DODOMA")
                .expect(NODES)
                .one()
                .has("name", "Dodoma (D1)");
    }

    @Test
    void isRefusedWhereARowCreatedInV3HasItsCodeInAnyCase() {
        given(7, "d1", "Dodoma").takenInV3(NODES, "code", "D1");

        assertThat(node.quarantinedWith()).containsExactly("TAKEN_IN_V3");
    }

    @Test
    void hasASiblingForEveryGroupButTheLowestD2() {
        given(7, "D1", "Dodoma").given("parentid", 2, "facilityid", 3);
        group(13, "C", 7);
        group(11, "A", 7);
        group(12, "B ", 7);

        node.expect(NODES)
                .count(3)
                .has("parentid", V3Id.of("supervisory_nodes", 2))
                .has("facilityid", V3Id.of("facilities", 3))
                .hasJson("extradata", Map.of("v2", Map.of("id", 7)));
        clone(7, 12).has("code", "D1-B").has("name", "Dodoma (B)");
        clone(7, 13).has("code", "D1-C").has("name", "Dodoma (C)");
    }

    @Test
    void hasTheIdThatReferencesToItsCloneNameD2() {
        assertThat(V3Id.of("supervisory_nodes", 7 + NodeClones.suffix(12)))
                .hasToString("6b284b6d-170f-558d-a3be-baa8be068ccf");
    }

    @Test
    void namesItsClonesAfterItsFinalNameR9() {
        given(7, "D1", "Dodoma");
        other(2, "D2", "Dodoma");
        group(11, "A", 7);
        group(12, "B", 7);

        clone(7, 12).has("name", "Dodoma (D1) (B)");
    }

    @Test
    void hasNoCloneForGroupsOfOtherNodesOrOfNoneR9() {
        given(7, "D1", "Dodoma");
        other(2, "D2", "Mbeya");
        group(10, "0", null);
        group(11, "A", 7);
        group(12, "B", 2);
        group(13, "C", 2).expect(NODES).one();
    }

    @Test
    void hasNoCloneWhereNodesKeepAllTheirGroupsD2() {
        MappingTester.of(new SupervisoryNodeMapping(), Countries.NODES_KEPT)
                .given("id", 7)
                .with("requisition_groups", "id", 11, "code", "A", "supervisorynodeid", 7)
                .with("requisition_groups", "id", 12, "code", "B", "supervisorynodeid", 7)
                .expect(NODES)
                .one();
    }

    @Test
    void appendsTheGroupToACodeOrNameOfACloneThatANodeHas() {
        given(7, "D1", "Dodoma");
        other(9, "d1-b", "DODOMA (B)");
        group(11, "A", 7);
        group(12, "B", 7);

        clone(7, 12).has("code", "D1-B-rg12").has("name", "Dodoma (B)-rg12");
    }

    @Test
    void leavesEqualCodesOfClonesToTheLowerGroup() {
        given(7, "D", "Dodoma");
        other(9, "D-1", "Mbeya");
        group(11, "A", 7);
        group(12, "1-B", 7);
        group(21, "A2", 9);
        group(22, "B", 9);

        clone(7, 12).has("code", "D-1-B");
        MappingTester<?> mbeya =
                MappingTester.of(new SupervisoryNodeMapping())
                        .given("id", 9, "code", "D-1", "name", "Mbeya")
                        .with("supervisory_nodes", "id", 7, "code", "D", "name", "Dodoma")
                        .with("requisition_groups", groupRow(11, "A", 7))
                        .with("requisition_groups", groupRow(12, "1-B", 7))
                        .with("requisition_groups", groupRow(21, "A2", 9))
                        .with("requisition_groups", groupRow(22, "B", 9));
        mbeya.expect(NODES)
                .where("id", V3Id.named("supervisory_nodes:9#rg22"))
                .one()
                .has("code", "D-1-B-rg22");
    }

    private MappingTester<?> given(int id, String code, String name) {
        node.given("id", id, "code", code, "name", name);
        return other(id, code, name);
    }

    private MappingTester<?> other(int id, String code, String name) {
        return node.with("supervisory_nodes", "id", id, "code", code, "name", name);
    }

    private MappingTester<?> group(int id, String code, @Nullable Integer at) {
        return node.with("requisition_groups", groupRow(id, code, at));
    }

    private static @Nullable Object[] groupRow(int id, String code, @Nullable Integer at) {
        return new @Nullable Object[] {"id", id, "code", code, "supervisorynodeid", at};
    }

    private ExpectedRows clone(int of, int group) {
        return node.expect(NODES)
                .where("id", V3Id.named("supervisory_nodes:%d#rg%d".formatted(of, group)))
                .one();
    }
}
