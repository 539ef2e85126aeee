package org.openlmis.ghost.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;

class ReferenceVerificationIT {

    private static final UUID CHANGE = V3Id.of("requisition_status_changes", 1);
    private static final UUID REQUISITION = V3Id.of("requisitions", 1);
    private static final UUID ADA = V3Id.of("users", 1);
    private static final String ADD_CHANGE =
            """
            insert into requisition.status_changes (id, requisitionid, status, createddate)
            values (?, ?, 'INITIATED', now())""";

    private final VerifiedDatabases databases = new VerifiedDatabases();

    @BeforeEach
    void migrateAUser() {
        databases
                .v2()
                .update(
                        """
                        insert into users (id, username, password, firstname, lastname, active, verified)
                        values (1, 'ada', 'x', 'Ada', 'L', true, true)""");
        databases.load();
    }

    @Test
    void findsNothingDanglingInWhatWasDerived() {
        EntityReport references = references(databases.verify());

        assertThat(references.isEqual()).as(references.text()).isTrue();
        assertThat(references.rows()).isPositive();
        assertThat(references.notes()).isEmpty();
    }

    @Test
    void findsAStatusChangeWithoutItsRequisition() {
        databases.v3().update(ADD_CHANGE, CHANGE, REQUISITION);

        VerificationReport report = databases.verify();

        assertThat(report.equal()).isFalse();
        assertThat(references(report).differing()).isEqualTo(1);
        assertThat(references(report).differences())
                .containsExactly(
                        Difference.dangling(
                                "",
                                "requisition.status_changes.requisitionid",
                                CHANGE.toString(),
                                "requisition.requisitions",
                                REQUISITION.toString(),
                                "rerun from landing, in this order: requisitions"));
    }

    @Test
    void tellsTableColumnIdMissingIdAndRemedyInTextAndJson() {
        removeAda();

        VerificationReport report = databases.verify();

        assertThat(report.text())
                .contains(
                        "references: 1 rows differ",
                        "DANGLING auth.auth_users %1$s id: %1$s is not a row of referencedata.users (v2 key 1); rerun from landing, in this order: users, "
                                .formatted(ADA));
        assertThat(report.json()).contains("\"DANGLING\"", "\"remedy\" : \"rerun from landing");
    }

    @Test
    void leavesRowsAloneThatV3MadeItself() {
        databases.v3().update(ADD_CHANGE, UUID.randomUUID(), REQUISITION);

        assertThat(references(databases.verify()).isEqual()).isTrue();
    }

    @Test
    void waitsUntilTheRootOfADanglingRowIsDerived() {
        removeAda();
        mark("DIRTY");

        VerificationReport report =
                databases.verify(VerifiedDatabases.options(), databases::derive);

        assertThat(references(report).isEqual()).as(report.text()).isTrue();
    }

    @Test
    void claimsNothingAboutARowWhoseRootIsAboutToBeDerived() {
        removeAda();
        mark("DIRTY");

        assertThat(references(databases.verify()))
                .returns(0L, EntityReport::differing)
                .returns(1L, EntityReport::unsettled);
    }

    @Test
    void claimsNothingAboutARowWhileEarlierChangesOfWhatItNamesAreToBeDerived() {
        databases.v3().update(ADD_CHANGE, CHANGE, REQUISITION);
        databases
                .v3()
                .update(
                        "insert into ghost.dirty_root (entity, root_key) values ('requisitions', '1')");

        assertThat(references(databases.verify()))
                .returns(0L, EntityReport::differing)
                .returns(1L, EntityReport::unsettled);
    }

    @Test
    void countsARowAsWaitingWhoseRootIsHeld() {
        removeAda();
        mark("WAITING");

        assertThat(references(databases.verify()))
                .matches(EntityReport::isEqual)
                .returns(1L, EntityReport::waiting);
    }

    @Test
    void claimsNothingBeforeTheStreamHasPassedWhatV2HadCommitted() {
        databases.beat();
        removeAda();

        assertThat(references(databases.verify())).returns(1L, EntityReport::unsettled);
        VerificationReport report = databases.verify(VerifiedDatabases.options(), databases::beat);
        assertThat(references(report)).returns(1L, EntityReport::differing);
    }

    @Test
    void leavesOutReferencesToWhatIsNotLoadedAndSaysSo() {
        databases.v3().update(ADD_CHANGE, CHANGE, REQUISITION);
        databases
                .v3()
                .update("update ghost.entity set state = 'FILLING' where name = 'requisitions'");

        EntityReport references = references(databases.verify());

        assertThat(references.isEqual()).isTrue();
        assertThat(references.notes())
                .contains(
                        "requisition.status_changes.requisitionid not checked: not loaded: requisitions");
    }

    private void removeAda() {
        databases.v3().update("delete from referencedata.users where id = ?", ADA);
    }

    private void mark(String state) {
        databases
                .v3()
                .update(
                        "insert into ghost.dirty_root (entity, root_key, state) values ('users', '1', ?)",
                        state);
    }

    private static EntityReport references(VerificationReport report) {
        return report.entities().stream()
                .filter(entity -> entity.entity().equals("references"))
                .findFirst()
                .orElseThrow();
    }
}
