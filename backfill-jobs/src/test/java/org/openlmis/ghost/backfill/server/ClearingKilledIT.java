package org.openlmis.ghost.backfill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.testing.BackfillProcess;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.TableLock;

/** An operations server that is killed while it clears, and the next one. */
class ClearingKilledIT {

    private static final String FACILITIES = "select count(*) from referencedata.facilities";
    private static final String STATE_OF_FACILITIES =
            "select state from ghost.clearing where entity = 'facilities'";
    private static final String CLEARED_BEFORE =
            "select count(*) from ghost.clearing where state = 'CLEARED'";

    private final Databases databases = Databases.create();

    @Test
    void isFollowedByOneThatGoesOn() throws SQLException {
        databases.loadReferences();
        databases.load("facilities");
        Ghost ghost =
                Ghost.of(
                        Databases.catalogue(),
                        databases.v3Source(),
                        databases.v2Source(),
                        databases.v2Source());
        ghost.clearing().begin("geographic_levels", false);
        try (TableLock lock = TableLock.on(databases.v3Source(), "referencedata.facilities");
                BackfillProcess server = serve()) {
            within().until(() -> state().equals("CLEARING"));
            server.kill();
            lock.release();
        }
        assertThat(databases.v3(FACILITIES, Long.class)).isEqualTo(400);
        assertThat(databases.v3(CLEARED_BEFORE, Long.class)).isPositive();

        try (BackfillProcess server = serve()) {
            within().until(() -> state().equals("DONE"));
            within().until(() -> databases.v3(FACILITIES, Long.class) == 400);
            assertThat(server.isAlive()).as(server.err()).isTrue();
        }
        assertThat(ghost.clearing().turns())
                .allMatch(turn -> turn.state().equals("DONE"))
                .filteredOn(turn -> turn.entity().equals("facilities"))
                .allMatch(turn -> turn.rowsBefore() >= 400);
    }

    private BackfillProcess serve() {
        return BackfillProcess.start(databases.arguments(List.of("serve"), "--server.port=0"));
    }

    private String state() {
        return databases.v3(STATE_OF_FACILITIES, String.class);
    }

    private static ConditionFactory within() {
        return await().atMost(Duration.ofSeconds(90));
    }
}
