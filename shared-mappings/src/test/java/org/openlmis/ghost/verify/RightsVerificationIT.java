package org.openlmis.ghost.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.verify.Difference.Kind;

class RightsVerificationIT {

    private static final String TABLE = "referencedata.right_assignments";
    private static final String REBUILT =
            """
            insert into ghost.rights_rebuild (finished_at, took_millis, inserted, deleted) values (now(), 0, 0, 0)
            on conflict (single) do update set rebuilds = rights_rebuild.rebuilds + 1""";
    private static final UUID USER = V3Id.of("users", 1);
    private static final UUID OF_OURS = V3Id.of("role_assignments", 1);

    private final VerifiedDatabases databases = new VerifiedDatabases();

    @BeforeEach
    void addAUserWithoutRights() {
        databases.v3().update("delete from ghost.rights_request");
        databases
                .v3()
                .update(
                        """
                        insert into referencedata.users (id, active, verified, username, firstname, lastname)
                        values (?, true, true, 'ada', 'Ada', 'L')""",
                        USER);
    }

    @Test
    void findsRightsEqualThatFollowFromV3sTables() {
        assertThat(rights(databases.verify()))
                .matches(EntityReport::isEqual)
                .returns(0L, EntityReport::rows);
    }

    @Test
    void findsAMissingRight() {
        assign();

        EntityReport rights = rights(databases.verify());

        assertThat(rights.isEqual()).isFalse();
        assertThat(rights.differing()).isEqualTo(rights.rows()).isGreaterThan(1);
        assertThat(rights.differences())
                .allMatch(difference -> difference.kind() == Kind.MISSING)
                .extracting(Difference::key)
                .contains(USER + "/USERS_MANAGE/-/-");
    }

    @Test
    void findsASurplusRight() {
        grant();

        assertThat(rights(databases.verify()).differences())
                .containsExactly(Difference.surplus("", TABLE, USER + "/USERS_MANAGE/-/-"));
    }

    @Test
    void callsRightsUnsettledWhileARebuildIsToCome() {
        grant();
        databases.v3().update("insert into ghost.rights_request (entity) values ('users')");

        VerificationReport report = databases.verify();

        assertThat(report.equal()).isFalse();
        assertThat(rights(report))
                .returns(1L, EntityReport::unsettled)
                .returns(0L, EntityReport::differing);
    }

    @Test
    void waitsForARebuild() {
        grant();
        databases.v3().update("insert into ghost.rights_request (entity) values ('users')");

        VerificationReport report =
                databases.verify(
                        VerifiedDatabases.options(),
                        () -> {
                            databases.v3().update("delete from ghost.rights_request");
                            databases
                                    .v3()
                                    .update("delete from " + TABLE + " where userid = ?", USER);
                        });

        assertThat(rights(report).isEqual()).as(report.text()).isTrue();
    }

    @Test
    void findsRightsEqualThatChangeAllTheTimeIfARebuildMendsEachChange() {
        grant();
        databases.v3().update("insert into ghost.rights_request (entity) values ('users')");

        VerificationReport report =
                databases.verify(
                        VerifiedDatabases.options(),
                        () -> {
                            databases
                                    .v3()
                                    .update("delete from " + TABLE + " where userid = ?", USER);
                            databases.v3().update(REBUILT);
                            grant();
                        });

        assertThat(rights(report).isEqual()).as(report.text()).isTrue();
    }

    @Test
    void callsRightsUnsettledThatRebuildsDoNotMend() {
        grant();
        databases.v3().update("insert into ghost.rights_request (entity) values ('users')");

        VerificationReport report =
                databases.verify(VerifiedDatabases.options(), () -> databases.v3().update(REBUILT));

        assertThat(rights(report)).returns(1L, EntityReport::unsettled);
    }

    @Test
    void writesNothingItself() {
        assign();
        databases.verify();
        assertThat(
                        databases
                                .v3()
                                .queryForList(
                                        "select id from " + TABLE + " where userid = ?", USER))
                .isEmpty();
    }

    @Test
    void looksAtRightsOnlyIfAllEntitiesAreVerified() {
        assertThat(databases.verify(List.of("facilities")).entities())
                .extracting(EntityReport::entity)
                .containsExactly("facilities");
    }

    private void assign() {
        databases
                .v3()
                .update(
                        """
                        insert into referencedata.role_assignments (id, type, roleid, userid)
                        select ?, 'direct', id, ? from referencedata.roles""",
                        OF_OURS,
                        USER);
    }

    private void grant() {
        databases
                .v3()
                .update(
                        "insert into "
                                + TABLE
                                + " (id, userid, rightname) values (gen_random_uuid(), ?, 'USERS_MANAGE')",
                        USER);
    }

    private static EntityReport rights(VerificationReport report) {
        List<EntityReport> reports = report.entities();
        EntityReport rights = reports.get(reports.size() - 2);
        assertThat(rights.entity()).isEqualTo("right_assignments");
        return rights;
    }
}
