package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openlmis.ghost.testing.MigratedDatabases;

/**
 * Two zones become each other's parent after both were derived: each is refused, and neither can go
 * from v3 while the other refers to it.
 */
class LateCycleIT {

    private final MigratedDatabases databases = new MigratedDatabases();

    @Test
    @Timeout(120)
    void withdrawsBothRootsInsteadOfMarkingThemForever() {
        databases
                .v2()
                .execute(
                        """
                        insert into geographic_levels (id, code, name, levelnumber)
                        values (1, 'c', 'Country', 1);
                        insert into geographic_zones (id, code, name, levelid, parentid)
                        values (1, 'A', 'A', 1, null), (2, 'B', 'B', 1, 1);
                        """);
        databases.load();
        databases.v2().update("update geographic_zones set parentid = 2 where id = 1");

        databases.load("geographic_zones");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> {
                            databases.ghost().derivation().recheckWaiting();
                            databases.ghost().derivation().drain(Driver.EVENT);
                            assertThat(zonesInV3()).isZero();
                        });
        assertThat(databases.v3().queryForList("select code from ghost.quarantine", String.class))
                .containsExactly("REFERENCE_CYCLE", "REFERENCE_CYCLE");
        assertThat(databases.ghost().entities().all())
                .allMatch(EntityStatus::isBalanced, "balanced");
    }

    private long zonesInV3() {
        return databases
                .v3()
                .queryForObject("select count(*) from referencedata.geographic_zones", Long.class);
    }
}
