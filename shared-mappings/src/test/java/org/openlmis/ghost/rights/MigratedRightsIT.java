package org.openlmis.ghost.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;
import org.openlmis.ghost.testing.Verified;

/** Right assignments that follow from what v2 says, all the way. */
class MigratedRightsIT {

    private static final String ROWS =
            """
            select concat_ws(' ', u.username, a.rightname, f.code, p.code)
            from referencedata.right_assignments a
            join referencedata.users u on u.id = a.userid
            left join referencedata.facilities f on f.id = a.facilityid
            left join referencedata.programs p on p.id = a.programid
            where u.username <> 'admin' order by 1""";
    private static final String ROWS_OF_ADMIN =
            """
            select count(*) from referencedata.right_assignments a
            join referencedata.users u on u.id = a.userid where u.username = 'admin'""";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);
    private final RightAssignments rights = RightAssignments.of(bench.v3Connections());

    @BeforeEach
    void load() {
        bench.v2(ReferenceWorld.ALL);
        bench.loadAll();
        rights.rebuildIfRequested();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void grantAsMuchAsAUsersNodesOverseeAndWhatTheUserCalledAdminHeldBefore() {
        assertThat(rows())
                .contains(
                        "clerk REQUISITION_CREATE F1 EM",
                        "clerk REQUISITION_APPROVE F1 EM",
                        "clerk REQUISITION_APPROVE F2 EM",
                        "clerk REQUISITION_APPROVE F3 EM",
                        "keeper ORDERS_VIEW F4")
                .noneMatch(row -> row.endsWith("ARV"));
        assertThat(bench.one(Long.class, ROWS_OF_ADMIN)).isGreaterThan(20);
        assertThat(Verified.report(bench)).returns(true, report -> report.equal());
    }

    @Test
    void areNotWrittenAgainByASecondRun() {
        bench.loadAll();
        bench.v3().execute("insert into ghost.rights_request (entity) values ('users')");
        assertThat(rights.rebuildIfRequested())
                .returns(0L, Rebuilt::inserted)
                .returns(0L, Rebuilt::deleted);
    }

    @Test
    void goAtOnceWithTheUserThatV2NoLongerHas() {
        bench.v2(
                "delete from fulfillment_role_assignments where userid = 3",
                "delete from users where id = 3");
        bench.deliver();
        bench.settle();
        assertThat(bench.texts("select username from referencedata.users"))
                .doesNotContain("keeper");
        assertThat(bench.waiting()).isEmpty();
        assertThat(rows()).isNotEmpty().noneMatch(row -> row.startsWith("keeper"));
    }

    @Test
    void areNotMissedWhileV3ReplacesTheirTable() {
        bench.v3().execute("drop table referencedata.right_assignments");
        bench.v2(
                "delete from fulfillment_role_assignments where userid = 3",
                "delete from users where id = 3");
        bench.deliver();
        bench.settle();
        assertThat(bench.texts("select username from referencedata.users"))
                .doesNotContain("keeper");
    }

    @Test
    void goWithTheMembershipOfAFacility() {
        bench.v2("delete from requisition_group_members where id = 3");
        bench.deliver();
        bench.settle();
        rights.rebuildIfRequested();
        assertThat(rows()).isNotEmpty().noneMatch(row -> row.contains(" F3 "));
    }

    private List<String> rows() {
        return bench.texts(ROWS);
    }
}
