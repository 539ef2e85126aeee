package org.openlmis.ghost.entity.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Bootstrap;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.testing.MappingTester;
import org.openlmis.ghost.testing.Mappings;

class UserMappingTests {

    private static final String USERS = "referencedata.users";
    private static final String ACCOUNTS = "auth.auth_users";

    private final MappingTester<?> user = MappingTester.of(new UserMapping());

    @Test
    void hasOneIdInBothServices() {
        user.given("id", 7, "username", " jdoe ", "firstname", "J", "lastname", "Doe")
                .given("jobtitle", "Storekeeper", "facilityid", 3, "active", true);

        user.expect(USERS)
                .one()
                .has("id", V3Id.of("users", 7))
                .has("username", "jdoe")
                .has("firstname", "J")
                .has("lastname", "Doe")
                .has("jobtitle", "Storekeeper")
                .has("homefacilityid", V3Id.of("facilities", 3))
                .has("active", true);
        user.expect(ACCOUNTS)
                .one()
                .has("id", V3Id.of("users", 7))
                .has("username", "jdoe")
                .has("lockedout", false);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, false, true",
        "true, true, , true",
        "true, true, true, false",
        "true, false, false, false",
        "false, true, false, false",
        ", true, false, false",
        "true, , false, false"
    })
    void mayLogInIfActiveVerifiedAndNotRestricted(
            Boolean active, Boolean verified, Boolean restrictLogin, boolean enabled) {
        user.given("id", 7, "active", active, "verified", verified)
                .given("restrictlogin", restrictLogin)
                .expect(ACCOUNTS)
                .one()
                .has("enabled", enabled);
    }

    @Test
    void isMigratedThoughInactiveD26() {
        user.given("id", 7, "active", false).expect(USERS).one().has("active", false);
        user.given("active", null).expect(USERS).one().has("active", false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", " Admin", "ADMIN\t"})
    void isTheBootstrapUserIfCalledAdminAndItsLoginStaysUntouchedD9(String name) {
        user.given("id", 1, "username", name, "active", true);

        user.expect(USERS).one().has("id", Bootstrap.USER_ADMIN);
        user.expect(ACCOUNTS).none();
        assertThat(Definition.of(new UserMapping(), Mappings.SETTINGS).targets())
                .filteredOn(target -> target.isExisting())
                .singleElement()
                .satisfies(target -> assertThat(target.columns()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {USERS, ACCOUNTS})
    void isRefusedWhereARowCreatedInV3HasItsNameInAnyCase(String table) {
        user.given("id", 7, "username", "Auditor ").takenInV3(table, "username", "auditor");

        assertThat(user.quarantinedWith()).containsExactly("TAKEN_IN_V3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"john.doe", "jo hn", "jos\u00e9", "john@moh"})
    void keepsANameThatV3CannotEditAndSaysSoD10(String name) {
        user.given("id", 7, "username", name).expect(USERS).one().has("username", name);

        assertThat(user.remarks()).containsExactly("USERNAME_NOT_EDITABLE");
    }

    @Test
    void saysNothingOfANameThatV3CanEditD10() {
        user.given("id", 7, "username", " John_Doe2 ");

        assertThat(user.remarks()).isEmpty();
    }

    @Test
    void keepsWhatV3HasNoColumnFor() {
        user.given("id", 7, "employeeid", "E1", "officephone", "1", "cellphone", "2")
                .given("primarynotificationmethod", "email", "ismobileuser", false)
                .given("supervisorid", 9)
                .with("users", "id", 9, "username", "boss")
                .expect(USERS)
                .one()
                .hasJson(
                        "extradata",
                        Map.of(
                                "v2",
                                ordered(
                                        "id", 7,
                                        "employeeId", "E1",
                                        "officePhone", "1",
                                        "cellPhone", "2",
                                        "primaryNotificationMethod", "email",
                                        "supervisor", V3Id.of("users", 9),
                                        "mobileUser", false)));
    }

    @Test
    void isSupervisedByTheBootstrapUserIfThatIsItsSupervisorD9() {
        user.given("id", 7, "supervisorid", 1)
                .with("users", "id", 1, "username", "Admin")
                .expect(USERS)
                .one()
                .hasJson(
                        "extradata",
                        Map.of("v2", ordered("id", 7, "supervisor", Bootstrap.USER_ADMIN)));
    }

    @Test
    void neverReadsThePasswordNorFillsEmailAddresses() {
        var entity = Definition.of(new UserMapping(), Mappings.SETTINGS);

        assertThat(entity.root().leftBehind()).containsKeys("password", "email");
        assertThat(entity.targets())
                .flatExtracting(target -> target.columns())
                .extracting(column -> column.name())
                .doesNotContain("password", "email", "phonenumber");
    }

    private static Map<String, Object> ordered(Object... facts) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            ordered.put(facts[i].toString(), facts[i + 1]);
        }
        return ordered;
    }
}
