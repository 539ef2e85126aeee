package org.openlmis.ghost.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.ddl.V2Ddl;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.PostgresServer;
import org.openlmis.ghost.servers.postgres.StandbyServer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A v2 primary with a hot standby that can be held where it is. */
public final class ReplicatedV2 implements AutoCloseable {

    private static final String V2 = "v2";

    /** Replay notices that it is to pause when it has something to replay. */
    private static final String WAKES_REPLAY =
            "select pg_logical_emit_message(false, 'replay', 'look up', true)";

    private static final String REPLAYED = "select pg_last_wal_replay_lsn() >= ?::pg_lsn";

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final PostgresServer primary;
    private final StandbyServer standby;
    private final JdbcTemplate source;
    private final JdbcTemplate replica;

    private ReplicatedV2(PostgresServer primary) throws SQLException {
        this.primary = primary;
        primary.createDatabase(V2);
        try (Connection connection = primary.connect(V2)) {
            new V2Ddl(SchemaFacts.load()).createIn(connection);
        }
        this.standby = primary.standby();
        standby.awaitCaughtUp(LIMIT);
        this.source = new JdbcTemplate(new Connections(primary()));
        this.replica = new JdbcTemplate(new Connections(replica()));
    }

    /** Starts both servers, v2 with all tables and no rows. */
    public static ReplicatedV2 start() {
        PostgresServer primary = PostgresServer.start(PostgresOptions.logical());
        try {
            return new ReplicatedV2(primary);
        } catch (SQLException | RuntimeException e) {
            primary.close();
            throw new IllegalStateException("v2 and its standby cannot be started", e);
        }
    }

    public DataSource primary() {
        return connections(primary.url(V2));
    }

    public DataSource replica() {
        return connections(standby.url(V2));
    }

    private static DataSource connections(String url) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(url);
        return connections;
    }

    /** From now on the standby shows v2 as it is now, or a little older. */
    public void hold() {
        replica.queryForList("select pg_wal_replay_pause()");
        source.queryForList(WAKES_REPLAY);
        Await.until(
                "replay is paused",
                () ->
                        "paused"
                                .equals(
                                        replica.queryForObject(
                                                "select pg_get_wal_replay_pause_state()",
                                                String.class)));
    }

    /** Lets the standby go on; does not wait until it has caught up. */
    public void goOn() {
        replica.queryForList("select pg_wal_replay_resume()");
    }

    /** Waits until the standby shows what v2 is now. */
    public void catchUp() {
        goOn();
        String position =
                source.queryForObject("select pg_current_wal_flush_lsn()::text", String.class);
        Await.until(
                "the standby is at " + position,
                () ->
                        Boolean.TRUE.equals(
                                replica.queryForObject(REPLAYED, Boolean.class, position)));
    }

    @Override
    public void close() {
        standby.close();
        primary.close();
    }
}
