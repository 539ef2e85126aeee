package org.openlmis.ghost.backfill.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.backfill.command.BackfillCommand;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.servers.postgres.StandbyServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** A replica that does not follow its primary. */
class ReplicaLagIT {

    private static final String WRITE_TWO_MEGABYTES =
            "create table bulk as select repeat('x', 1000) from generate_series(1, 2000)";

    private static final DataSize LIMIT = DataSize.ofMegabytes(1);

    /** One for all tests: it begins as a copy of every database of the server. */
    private static final StandbyServer STANDBY = Databases.standby();

    private final Databases databases = Databases.create();
    private final JdbcClient replica = JdbcClient.create(databases.replicaSource(STANDBY));

    @AfterAll
    static void close() {
        STANDBY.close();
    }

    @Test
    void complainsUntilTheReplicaIsNearEnough() throws SQLException {
        STANDBY.awaitCaughtUp(Duration.ofMinutes(1));
        ReplicaLag lag = lag();
        assertThat(lag.beyond(LIMIT)).isEmpty();

        pauseReplay();
        databases.v2().sql(WRITE_TWO_MEGABYTES).update();
        await().until(() -> lag.beyond(LIMIT).isPresent());
        assertThat(lag.beyond(LIMIT).orElseThrow().detail())
                .endsWith("MB behind its primary, more than max-replica-lag=1 MB");

        resumeReplay();
        await().until(() -> lag.beyond(LIMIT).isEmpty());
    }

    @Test
    void readsNoChunkBeforeTheReplicaHasReplayedTheBarrier()
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        databases.loadReferences();
        STANDBY.awaitCaughtUp(Duration.ofMinutes(1));
        pauseReplay();
        databases.v2().sql("update facilities set name = 'Renamed' where id = 1").update();

        CompletableFuture<Integer> run =
                CompletableFuture.supplyAsync(
                        () ->
                                BackfillCommand.execute(
                                        databases.arguments(
                                                List.of("run", "--entity=facilities"),
                                                "--ghost.source.replica.url="
                                                        + databases.replicaUrl(STANDBY))));
        await().atMost(Duration.ofMinutes(1)).until(() -> generation() == 1);
        await().during(Duration.ofSeconds(1)).until(() -> !run.isDone() && chunks() == 0);

        resumeReplay();

        assertThat(run.get(2, TimeUnit.MINUTES)).isZero();
        assertThat(databases.v3Texts("select name from referencedata.facilities where code = 'F1'"))
                .containsExactly("Renamed");
    }

    private ReplicaLag lag() {
        Ghost ghost =
                Ghost.of(
                        ScannedMappings.catalogue(),
                        databases.v3Source(),
                        databases.replicaSource(STANDBY),
                        databases.v2Source());
        return new ReplicaLag(databases.v2(), ghost.generations());
    }

    private int generation() {
        return databases.v3(
                "select generation from ghost.entity where name = 'facilities'", Integer.class);
    }

    private long chunks() {
        return databases.v3(
                "select count(*) from ghost.chunk where entity = 'facilities'", Long.class);
    }

    private void pauseReplay() {
        replica.sql("select pg_wal_replay_pause()").query().listOfRows();
    }

    private void resumeReplay() {
        replica.sql("select pg_wal_replay_resume()").query().listOfRows();
    }
}
