package org.openlmis.ghost.schema.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.schema.SchemaFacts;

/** Shows that the constraints rendered from words refuse what v3 refuses, and nothing more. */
class V3ConstraintsIT {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private static final String REQUISITION = "'00000000-0000-0000-0000-000000000001'";

    private static ReferenceDatabases databases;
    private Connection v3;

    @BeforeAll
    static void createBothSchemas() throws SQLException {
        databases = new ReferenceDatabases(SchemaFacts.load());
    }

    @AfterAll
    static void stop() {
        databases.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        v3 = databases.v3();
        v3.setAutoCommit(false);
    }

    @AfterEach
    void rollBack() throws SQLException {
        v3.rollback();
        v3.close();
    }

    @Test
    void refuseAFacilityTypeCodeThatDiffersInCaseOnly() {
        refuses(UNIQUE_VIOLATION, facilityType("WAREHOUSE", "Depot"));
    }

    @Test
    void refuseAFacilityTypeNameThatDiffersInCaseOnly() {
        refuses(UNIQUE_VIOLATION, facilityType("depot", "wareHOUSE"));
    }

    @Test
    void refuseASupervisoryNodeNameThatDiffersInCaseOnly() {
        accepts(supervisoryNode("A", "District One"));
        refuses(UNIQUE_VIOLATION, supervisoryNode("B", "DISTRICT ONE"));
    }

    @Test
    void refuseAnApprovedProductWithoutOrderableAtCommit() throws SQLException {
        v3.createStatement()
                .execute(
                        """
                        insert into referencedata.programs
                            (id, code, periodsskippable, enabledatephysicalstockcountcompleted)
                        values ('00000000-0000-0000-0000-00000000000a', 'P', false, false)\
                        """);
        accepts(
                """
                insert into referencedata.facility_type_approved_products
                    (id, versionnumber, orderableid, programid, facilitytypeid, maxperiodsofstock)
                values (gen_random_uuid(), 1, gen_random_uuid(),
                    '00000000-0000-0000-0000-00000000000a',
                    'e2faaa9e-4b2d-4212-bb60-fd62970b2113', 3)\
                """);
        refuses(FOREIGN_KEY_VIOLATION, "set constraints all immediate");
    }

    @Test
    void refuseARepeatedStatusAtCommit() {
        accepts(statusChange("SUBMITTED", "2020-01-01"));
        accepts(statusChange("SUBMITTED", "2020-01-02"));
        refuses(UNIQUE_VIOLATION, "set constraints all immediate");
    }

    @Test
    void acceptAStatusThatReturns() {
        accepts(statusChange("SUBMITTED", "2020-01-01"));
        accepts(statusChange("REJECTED", "2020-01-02"));
        accepts(statusChange("SUBMITTED", "2020-01-03"));
        accepts("set constraints all immediate");
    }

    @Test
    void holdLocksForEachCheckedStatusChange() throws SQLException {
        accepts("set constraints all immediate");
        for (int day = 1; day <= 20; day++) {
            accepts(statusChange("STATUS " + day, "2020-01-%02d".formatted(day)));
        }
        assertThat(
                        ReferenceDatabases.number(
                                v3,
                                "select count(*) from pg_locks where pid = pg_backend_pid()"
                                        + " and mode = 'AccessExclusiveLock'"))
                .isGreaterThanOrEqualTo(20);
    }

    @Test
    void refuseTwoRegularRequisitionsOfOnePeriodButNotTwoEmergencyOnes() {
        accepts("set session_replication_role = replica");
        accepts(requisition(true, "null"));
        accepts(requisition(true, "null"));
        accepts(requisition(false, "null"));
        accepts(requisition(false, REQUISITION));
        refuses(UNIQUE_VIOLATION, requisition(false, "null"));
    }

    @Test
    void removeRegistriesWithTheirUser() {
        accepts(
                """
                insert into auth.password_reset_registries
                    (id, userid, lastattemptdate, lastcounterresetdate)
                select gen_random_uuid(), id, now(), now() from auth.auth_users\
                """);
        accepts("delete from auth.auth_users");
    }

    private void accepts(String sql) {
        assertThatCode(() -> execute(sql)).doesNotThrowAnyException();
    }

    private void refuses(String state, String sql) {
        assertThatThrownBy(() -> execute(sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = v3.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String facilityType(String code, String name) {
        return "insert into referencedata.facility_types (id, code, name)"
                + " values (gen_random_uuid(), '%s', '%s')".formatted(code, name);
    }

    private static String supervisoryNode(String code, String name) {
        return "insert into referencedata.supervisory_nodes (id, code, name)"
                + " values (gen_random_uuid(), '%s', '%s')".formatted(code, name);
    }

    private static String statusChange(String status, String date) {
        return "insert into requisition.status_changes (id, requisitionid, status, createddate)"
                + " values (gen_random_uuid(), %s, '%s', '%s')"
                        .formatted(REQUISITION, status, date);
    }

    private static String requisition(boolean emergency, String node) {
        return """
        insert into requisition.requisitions
            (id, emergency, facilityid, numberofmonthsinperiod, processingperiodid, programid,
            status, templateid, supervisorynodeid)
        values (gen_random_uuid(), %1$s, %2$s, 1, %2$s, %2$s, 'APPROVED', %2$s, %3$s)\
        """
                .formatted(emergency, REQUISITION, node);
    }
}
