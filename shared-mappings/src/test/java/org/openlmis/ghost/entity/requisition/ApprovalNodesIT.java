package org.openlmis.ghost.entity.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;
import org.openlmis.ghost.testing.Verified;

/**
 * Requisitions name supervisory nodes that v2 moves, groups anew and refuses later; they follow,
 * and those that are elsewhere stay clean.
 */
class ApprovalNodesIT {

    private static final String NODE_OF_APPROVAL =
            """
            select supervisorynodeid::text from requisition.status_changes
            where requisitionid = ? and status = 'IN_APPROVAL'""";
    private static final String NODE =
            "select supervisorynodeid::text from requisition.requisitions where id = ?";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);

    /** One was approved and then sent back, the other waits for approval at a cloned node. */
    @BeforeEach
    void loadsTheWorld() {
        bench.v2(ReferenceWorld.ALL);
        bench.v2(
                """
                insert into requisition_status_changes (id, rnrid, status, createdby, modifiedby, createddate)
                    values (1, 1, 'AUTHORIZED', 2, 2, '2020-02-01'), (2, 1, 'IN_APPROVAL', 2, 2, '2020-02-02'),
                        (3, 1, 'INITIATED', 2, 2, '2020-02-03')""",
                """
                insert into requisitions (id, facilityid, programid, periodid, status, supervisorynodeid)
                    values (4, 2, 1, 1, 'AUTHORIZED', 2)""");
        bench.loadAll();
    }

    @AfterEach
    void close() {
        assertThat(bench.waiting()).isEmpty();
        var report = Verified.report(bench);
        assertThat(report.equal()).as(report.text()).isTrue();
        bench.close();
    }

    @Test
    void staysCleanWhenANodeIsAdded() {
        bench.v2(
                "insert into supervisory_nodes (id, parentid, facilityid, name, code) values (9, 1, 4, 'West', 'N9')");
        bench.deliver();

        assertThat(bench.dirty()).noneMatch(root -> root.startsWith("requisitions/"));
        bench.settle();
    }

    @Test
    void followsANodeThatGetsAnotherParent() {
        assertThat(nodeOfApproval()).containsExactly(node(1));
        change("update supervisory_nodes set parentid = 3 where id = 2");

        assertThat(nodeOfApproval()).containsExactly(node(3));
    }

    @Test
    void isAtTheCloneAsLongAsItsGroupHasOne() {
        assertThat(nodeOfOther()).containsExactly(node("2#rg2"));
        change("update requisition_groups set supervisorynodeid = 3 where id = 1");

        assertThat(nodeOfOther()).containsExactly(node(2));
    }

    @Test
    void namesNoNodeWhileThatIsQuarantined() {
        bench.v3()
                .update(
                        """
                        insert into referencedata.supervisory_nodes (id, code, name, facilityid)
                        select gen_random_uuid(), 'NATIVE', 'native', id from referencedata.facilities limit 1""");
        change("update supervisory_nodes set code = 'native' where id = 2");
        assertThat(nodeOfOther()).containsOnlyNulls();

        change("update supervisory_nodes set code = 'N2' where id = 2");
        assertThat(nodeOfOther()).containsExactly(node("2#rg2"));
    }

    private void change(String statement) {
        bench.v2(statement);
        bench.settle();
    }

    private List<String> nodeOfApproval() {
        return bench.texts(NODE_OF_APPROVAL, V3Id.of("requisitions", 1));
    }

    private List<String> nodeOfOther() {
        return bench.texts(NODE, V3Id.of("requisitions", 4));
    }

    private static String node(Object key) {
        return V3Id.of("supervisory_nodes", key).toString();
    }
}
