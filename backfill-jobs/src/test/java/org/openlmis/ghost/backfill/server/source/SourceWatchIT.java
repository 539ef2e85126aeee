package org.openlmis.ghost.backfill.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.PostgresServer;
import org.openlmis.ghost.servers.postgres.StandbyServer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The watch over a primary that keeps at most 48 MB for the slot, and its hot standby. */
class SourceWatchIT {

    private static final long MEGABYTE = 1024 * 1024;
    private static final String CREATE_SLOT =
            "select pg_create_logical_replication_slot('ghost', 'pgoutput')";
    private static final String CREATE_BULK = "create table bulk (line text)";
    private static final String WRITE_TWENTY_MEGABYTES =
            "insert into bulk select repeat('x', 1000) from generate_series(1, 20000)";

    private final PostgresServer server =
            PostgresServer.start(
                    PostgresOptions.logical()
                            .with("max_slot_wal_keep_size", "48MB")
                            .with("wal_keep_size", "0"));

    private String url;
    private JdbcClient primary;
    private SourceWatch watch;

    @BeforeEach
    void create() throws SQLException {
        server.createDatabase("v2");
        url = server.url("v2");
        primary = client(url);
        primary.sql(CREATE_BULK).update();
        watch = watch(url);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void tellsWhatTheSlotRetainsUntilItIsLost() {
        watch.look();
        assertThat(slot()).isEqualTo(Slot.MISSING);

        primary.sql(CREATE_SLOT).query().listOfRows();
        watch = watch(url);
        watch.look();
        assertThat(slot().status()).isEqualTo("reserved");
        assertThat(slot().active()).isFalse();
        assertThat(slot().limitBytes()).isEqualTo(48 * MEGABYTE);
        assertThat(slot().retainedBytes()).isLessThan(MEGABYTE);
        assertThat(watch.state().timeToLoss()).isNull();

        primary.sql(WRITE_TWENTY_MEGABYTES).update();
        watch.look();
        assertThat(slot().retainedBytes()).isGreaterThan(20 * MEGABYTE);
        assertThat(slot().remainingBytes()).isPositive().isLessThan(48 * MEGABYTE);
        assertThat(watch.state().timeToLoss()).isNotNull().isPositive();

        for (int i = 0; i < 5; i++) {
            primary.sql(WRITE_TWENTY_MEGABYTES).update();
        }
        primary.sql("checkpoint").update();
        watch.look();
        assertThat(slot().status()).isEqualTo("lost");
        assertThat(slot().isLost()).isTrue();
        assertThat(watch.state().timeToLoss()).isZero();
    }

    @Test
    void tellsHowFarTheReplicaIsBehind() throws SQLException {
        try (StandbyServer standby = server.standby()) {
            primary.sql(WRITE_TWENTY_MEGABYTES).update();
            standby.awaitCaughtUp(Duration.ofMinutes(1));
            watch = watch(standby.url("v2"));
            watch.look();
            assertThat(delay().bytes()).isZero();
            assertThat(delay().time()).isZero();

            client(standby.url("v2")).sql("select pg_wal_replay_pause()").query().listOfRows();
            primary.sql(WRITE_TWENTY_MEGABYTES).update();
            watch.look();
            assertThat(delay().bytes()).isGreaterThan(20 * MEGABYTE);
            assertThat(delay().time()).isPositive();
        }
        watch.look();
        assertThat(watch.state().replicaTrouble()).isNotNull();
        assertThat(watch.state().primaryTrouble()).isNull();
        assertThat(watch.state().replicaDelay()).isNull();
    }

    private SourceWatch watch(String replica) {
        return new SourceWatch(
                new SourceReader(primary, client(replica), "ghost"), Clock.systemUTC());
    }

    private Slot slot() {
        return Objects.requireNonNull(watch.state().slot());
    }

    private ReplicaDelay delay() {
        return Objects.requireNonNull(watch.state().replicaDelay());
    }

    private static JdbcClient client(String url) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(url);
        return JdbcClient.create(connections);
    }
}
