package org.openlmis.ghost.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.World;

/** Decision D-27: only the first load goes without v3's trigger, and never leaves it off. */
class StatusChangeTriggerIT {

    private static final String ENABLED =
            "select tgenabled::text from pg_trigger where tgname = 'check_status_changes'";
    private static final String HOLD_LEASE =
            "insert into ghost.execution_lease (entity, owner, lease_until) values ('requisitions', 'x', now() + interval '%s')";

    private final Bench bench = Bench.open();
    private final StatusChangeTrigger trigger =
            new StatusChangeTrigger(bench.v3Connections(), bench.ghost().catalogue());

    @BeforeEach
    void hasSomethingToLoad() {
        bench.v2(World.REFERENCE_DATA, World.REQUISITIONS);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void isOffDuringTheFirstLoadAndOnAfterwards() {
        assertThat(trigger.suspendForFirstLoad("requisitions")).isTrue();
        assertThat(enabled()).isEqualTo("D");
        bench.loadAll();
        trigger.resume("requisitions");
        assertThat(enabled()).isEqualTo("O");
        assertThat(trigger.suspendForFirstLoad("requisitions")).isFalse();
        assertThat(enabled()).isEqualTo("O");
    }

    @Test
    void staysOnForEntitiesThatWriteNoStatusChanges() {
        assertThat(trigger.suspendForFirstLoad("facilities")).isFalse();
        assertThat(enabled()).isEqualTo("O");
    }

    @Test
    void comesBackWhenTheLoadWasKilledButNotWhileItLives() {
        trigger.suspendForFirstLoad("requisitions");
        bench.v3().execute(HOLD_LEASE.formatted("1 hour"));
        trigger.resumeIfAbandoned();
        assertThat(enabled()).isEqualTo("D");
        bench.v3().execute("update ghost.execution_lease set lease_until = now() - interval '1 s'");
        trigger.resumeIfAbandoned();
        assertThat(enabled()).isEqualTo("O");
    }

    @Test
    void isLeftAsItIsWhenSomebodyElseSwitchedItOff() {
        bench.v3()
                .execute(
                        "alter table requisition.status_changes disable trigger check_status_changes");
        assertThat(trigger.suspendForFirstLoad("requisitions")).isFalse();
        trigger.resume("requisitions");
        assertThat(enabled()).isEqualTo("D");
    }

    @Test
    void isLeftAsItIsWhileTheTableIsInUse() throws Exception {
        try (var user = bench.v3Connections().getConnection()) {
            user.setAutoCommit(false);
            user.createStatement()
                    .execute("lock table requisition.status_changes in row exclusive mode");
            assertThat(trigger.suspendForFirstLoad("requisitions")).isFalse();
            user.rollback();
        }
        assertThat(bench.texts("select entity from ghost.suspended_trigger")).isEmpty();
        assertThat(trigger.suspendForFirstLoad("requisitions")).isTrue();
    }

    private String enabled() {
        return bench.one(String.class, ENABLED);
    }
}
