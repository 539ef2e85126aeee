package org.openlmis.ghost.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlmis.ghost.rights.Country.ADMIN;
import static org.openlmis.ghost.rights.Country.VIEW;
import static org.openlmis.ghost.rights.Country.id;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose rows a rebuild may touch. */
class NativeUsersIT {

    private static final UUID NATIVE = UUID.randomUUID();

    private final Country country = new Country();

    @BeforeEach
    void drawTheMap() {
        country.facility("F1", "P1", "P2").facility("F2", "P1").role("viewer", VIEW);
    }

    @Test
    void keepsEveryRowOfUsersThatHoldNoRoleOfOurs() {
        country.user(NATIVE, "native", "F1")
                .assign(UUID.randomUUID(), NATIVE, "supervision", "viewer", null, "P1", null);
        insert(UUID.randomUUID(), NATIVE, "F2", "P1");
        List<UUID> before = ids();

        assertThat(country.rebuild())
                .extracting(Rebuilt::inserted, Rebuilt::deleted)
                .containsExactly(0L, 0L);
        assertThat(ids()).isEqualTo(before).hasSize(21);
    }

    @Test
    void addsToANativeUserWhatARoleOfOursDemands() {
        List<UUID> bootstrap = ids();
        country.assign(id("a"), ADMIN, "fulfillment", "viewer", "F1", null, null).rebuild();

        assertThat(ids()).containsAll(bootstrap);
        assertThat(
                        country.v3()
                                .queryForList(
                                        "select facilityid from referencedata.right_assignments"
                                                + " where userid = ? and rightname = ?",
                                        UUID.class,
                                        ADMIN,
                                        VIEW))
                .containsExactly(id("F1"));
    }

    @Test
    void takesFromANativeUserOnlyWhatWeAdded() {
        country.user(NATIVE, "native", "F1");
        insert(UUID.randomUUID(), NATIVE, "F2", "P1");
        country.assign(id("a"), NATIVE, "supervision", "viewer", null, "P1", null).rebuild();
        assertThat(country.rows())
                .containsExactly("native REQUISITION_VIEW F1 P1", "native REQUISITION_VIEW F2 P1");

        country.sql("delete from referencedata.role_assignments where id = ?", id("a"));
        country.rebuild();
        assertThat(country.rows()).containsExactly("native REQUISITION_VIEW F2 P1");
    }

    @Test
    void makesTheRowsOfOurUsersExactlyWhatIsDemandedWhateverTheirIds() {
        country.user("Ada", "F1").supervision("Ada", "viewer", "P1", null).rebuild();
        country.sql(
                "update referencedata.right_assignments set id = gen_random_uuid() where userid = ?",
                id("Ada"));
        insert(UUID.randomUUID(), id("Ada"), "F2", "P1");

        assertThat(country.rebuild())
                .extracting(Rebuilt::inserted, Rebuilt::deleted)
                .containsExactly(0L, 1L);
        assertThat(country.rows()).containsExactly("Ada REQUISITION_VIEW F1 P1");
    }

    @Test
    void takesARevokedRightEvenIfV3GaveItsRowAnotherId() {
        country.user("Ada", "F1").supervision("Ada", "viewer", "P1", null).rebuild();
        country.swap().forEach(country::sql);
        country.sql("delete from referencedata.role_assignments where userid = ?", id("Ada"));
        country.rebuild();
        assertThat(country.rows()).isEmpty();
    }

    @Test
    void removesARowThatIsThereTwice() {
        country.role("manager", "USERS_MANAGE").user("Ada", "F1").direct("Ada", "manager");
        country.rebuild();
        country.sql(
                """
                insert into referencedata.right_assignments (id, userid, rightname)
                values (gen_random_uuid(), ?, 'USERS_MANAGE')""",
                id("Ada"));

        country.rebuild();
        assertThat(country.rows()).containsExactly("Ada USERS_MANAGE");
    }

    @Test
    void letsGoOfAUserThatCannotGoBeforeItsRights() {
        country.user("Ada", "F1").supervision("Ada", "viewer", "P1", null).rebuild();
        country.sql(
                "insert into ghost.derived_row values ('users', '7', 'referencedata.users', ?)",
                id("Ada").toString());
        country.sql(
                """
                insert into ghost.dirty_root (entity, root_key, state, wait_code)
                values ('users', '7', 'WAITING', 'STILL_REFERENCED')""");
        country.rebuild();
        assertThat(country.rows()).isEmpty();
    }

    @Test
    void givesTheSameRowTheSameIdEachTime() {
        country.user("Ada", "F1").supervision("Ada", "viewer", "P1", null).rebuild();
        List<UUID> first = ids();
        country.sql("delete from referencedata.right_assignments where userid = ?", id("Ada"));
        country.rebuild();
        assertThat(ids()).isEqualTo(first);
        assertThat(first).filteredOn(id -> id.version() == 5 && id.variant() == 2).hasSize(1);
    }

    private void insert(UUID id, UUID user, String facility, String program) {
        country.sql(
                "insert into referencedata.right_assignments (id, userid, rightname, facilityid, programid) values (?, ?, ?, ?, ?)",
                id,
                user,
                VIEW,
                id(facility),
                id(program));
    }

    private List<UUID> ids() {
        return country.v3()
                .queryForList(
                        "select id from referencedata.right_assignments order by id", UUID.class);
    }
}
