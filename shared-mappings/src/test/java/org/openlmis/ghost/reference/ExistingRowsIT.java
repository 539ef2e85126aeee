package org.openlmis.ghost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.mapping.Bootstrap;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;
import org.openlmis.ghost.testing.Verified;

/** Rows v3 is installed with and that stand for v2 rows are referred to, and never written. */
class ExistingRowsIT {

    private static final String INSTALLED =
            """
            select xmin || ' ' || u::text from referencedata.users u where username = 'admin'
            union all select xmin || ' ' || u::text from auth.auth_users u where username = 'admin'
            union all select xmin || ' ' || r::text from stockmanagement.stock_card_line_item_reasons r
                where id = '%s'"""
                    .formatted(Bootstrap.REASON_TRANSFER_IN);
    private static final String ASSIGNMENTS =
            """
            select concat_ws(' ', u.username, a.type, r.name) from referencedata.role_assignments a
            join referencedata.users u on u.id = a.userid join referencedata.roles r on r.id = a.roleid
            where r.name like 'Approver%' order by 1""";
    private static final List<String> OF_ADMIN =
            List.of("admin direct Approver – REPORTS", "admin supervision Approver");
    private static final String USERS = "select username from referencedata.users order by 1";
    private static final String ACCOUNTS = "select username from auth.auth_users order by 1";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);
    private List<String> installed = List.of();

    @BeforeEach
    void loadsTheWorld() {
        installed = bench.texts(INSTALLED);
        bench.v2(ReferenceWorld.ALL);
        bench.loadAll();
    }

    @AfterEach
    void close() {
        assertThat(bench.texts(INSTALLED)).as("never written").isEqualTo(installed).hasSize(3);
        bench.close();
    }

    @Test
    void areGivenAssignments() {
        assertThat(bench.texts(ASSIGNMENTS)).containsAll(OF_ADMIN);
        assertThat(bench.texts(USERS)).containsExactly("admin", "clerk", "keeper");
        assertVerified();
    }

    @Test
    void areNotWrittenWhenTheUserTheyStandForChanges() {
        bench.v2("update users set firstname = 'changed', active = false where id = 1");
        bench.settle();
        assertVerified();
    }

    @Test
    void loseTheAssignmentsToAUserOfItsOwnWhenTheUserIsRenamed() {
        bench.v2("update users set username = 'ada' where id = 1");
        bench.settle();
        assertThat(bench.texts(ASSIGNMENTS))
                .doesNotContainAnyElementsOf(OF_ADMIN)
                .contains("ada direct Approver – REPORTS", "ada supervision Approver");
        assertThat(bench.texts(USERS)).containsExactly("ada", "admin", "clerk", "keeper");
        assertThat(bench.texts(ACCOUNTS)).containsExactly("ada", "admin", "clerk", "keeper");
        assertVerified();
    }

    @Test
    void takeTheAssignmentsOfTheUserThatIsNamedLikeThemNow() {
        bench.v2(
                "update users set username = 'ada' where id = 1",
                "update users set username = 'ADMIN' where id = 2");
        bench.settle();
        assertThat(bench.texts(ASSIGNMENTS))
                .containsExactly(
                        "ada direct Approver – REPORTS",
                        "ada supervision Approver",
                        "admin supervision Approver",
                        "admin supervision Approver",
                        "admin supervision Approver");
        assertThat(bench.texts(USERS)).containsExactly("ada", "admin", "keeper");
        assertThat(bench.texts(ACCOUNTS)).containsExactly("ada", "admin", "keeper");
        assertVerified();
    }

    @Test
    void keepOnlyTheirOwnAssignmentsWhenTheUserIsDeleted() {
        bench.v2("delete from role_assignments where userid = 1", "delete from users where id = 1");
        bench.settle();
        assertThat(bench.texts(ASSIGNMENTS)).noneMatch(text -> text.startsWith("admin"));
        assertThat(bench.texts(USERS)).contains("admin");
        assertVerified();
    }

    @Test
    void areValidReasonsOfProgramsLikeOthers() {
        assertThat(reasons()).contains("Transfer In");
        bench.v2("delete from losses_adjustments_types where name = 'TRANSFER_IN'");
        bench.settle();
        assertThat(reasons()).doesNotContain("Transfer In");
        assertVerified();
    }

    private List<String> reasons() {
        return bench.texts(
                """
                select distinct r.name from stockmanagement.valid_reason_assignments v
                join stockmanagement.stock_card_line_item_reasons r on r.id = v.reasonid""");
    }

    private void assertVerified() {
        var report = Verified.report(bench);
        assertThat(report.equal()).as(report.text()).isTrue();
    }
}
