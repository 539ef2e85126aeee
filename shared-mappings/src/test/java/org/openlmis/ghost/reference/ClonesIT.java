package org.openlmis.ghost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;
import org.openlmis.ghost.testing.Verified;

/**
 * A clone of a node that should go is still referred to by its group, which is derived later: the
 * node must not be tried again and again while the group never has its turn.
 */
@Timeout(120)
class ClonesIT {

    private static final String GROUPS =
            """
            select g.code || ' @ ' || n.code from referencedata.requisition_groups g
            join referencedata.supervisory_nodes n on n.id = g.supervisorynodeid order by 1""";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);

    @BeforeEach
    void loadsTheWorld() {
        bench.v2(ReferenceWorld.ALL);
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void goesWhenItsGroupMovesToAnotherNode() {
        bench.v2("update requisition_groups set supervisorynodeid = 3 where id = 2");
        bench.settle();
        assertThat(groups()).containsExactly("G1 @ N2", "G2 @ N3", "G3 @ N3-G3");
        assertThat(bench.waiting()).isEmpty();
        assertVerified();
    }

    @Test
    void goesWhenTheFirstGroupOfItsNodeLeaves() {
        bench.v2("update requisition_groups set supervisorynodeid = 1 where id = 1");
        bench.settle();
        assertThat(groups()).containsExactly("G1 @ N1", "G2 @ N2", "G3 @ N3");
        assertVerified();
    }

    @Test
    void goesWithItsGroup() {
        bench.v2(
                "delete from requisition_group_members where requisitiongroupid = 2",
                "delete from requisition_group_program_schedules where requisitiongroupid = 2",
                "delete from requisition_groups where id = 2");
        bench.settle();
        assertThat(groups()).containsExactly("G1 @ N2", "G3 @ N3");
        assertThat(bench.waiting()).isEmpty();
        assertVerified();
    }

    private List<String> groups() {
        return bench.texts(GROUPS);
    }

    private void assertVerified() {
        var report = Verified.report(bench);
        assertThat(report.equal()).as(report.text()).isTrue();
    }
}
