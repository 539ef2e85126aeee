package org.openlmis.ghost.backfill.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.backfill.settings.DatabaseSettings;
import org.openlmis.ghost.backfill.settings.SourceSettings;
import org.openlmis.ghost.backfill.settings.TargetSettings;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.PostgresServer;
import org.openlmis.ghost.servers.postgres.StandbyServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What preflight prints as remedy mends the settings of v2's servers. */
class PreflightOfSettingsIT {

    private final Databases databases = Databases.create();

    @Test
    void printsTheServerSettingsThatCapturingNeeds() {
        List<Code> codes = List.of(Code.WAL_LEVEL, Code.SLOTS, Code.SENDERS, Code.SLOT_LIMIT);
        try (PostgresServer server = PostgresServer.start(PostgresOptions.defaults())) {
            Preflight preflight = preflight(server.url("postgres"), server.url("postgres"));
            JdbcClient admin =
                    JdbcClient.create(new DriverManagerDataSource(server.url("postgres")));
            admin.sql("alter system set max_replication_slots = 0").update();
            admin.sql("alter system set max_wal_senders = 0").update();
            server.stop();
            server.start();

            List<Finding> wrong = wrong(preflight, codes);
            assertThat(wrong).extracting(Finding::code).containsExactlyElementsOf(codes);
            wrong.forEach(finding -> Remedies.run(admin, finding));
            server.stop();
            server.start();

            assertThat(wrong(preflight, codes)).isEmpty();
        }
    }

    @Test
    void printsWhatLetsAReplicaServeChunks() {
        List<Code> codes = List.of(Code.STANDBY_DELAY, Code.STANDBY_FEEDBACK);
        Map<String, String> settings =
                Map.of("max_standby_streaming_delay", "-1", "hot_standby_feedback", "on");
        try (StandbyServer standby = Databases.standby(settings)) {
            Preflight preflight = preflight(databases.v2Url(), databases.replicaUrl(standby));
            JdbcClient server = JdbcClient.create(databases.replicaSource(standby));
            await().ignoreExceptions().until(() -> wrong(preflight, codes).size() == 2);

            wrong(preflight, codes).forEach(finding -> Remedies.run(server, finding));

            await().until(() -> wrong(preflight, codes).isEmpty());
        }
    }

    private Preflight preflight(String primary, String replica) {
        SourceSettings source =
                new SourceSettings(
                        new DatabaseSettings(primary, null, null),
                        new DatabaseSettings(replica, null, null),
                        ZoneId.of("UTC"),
                        "ghost",
                        "ghost");
        return new Preflight(
                source,
                new TargetSettings(databases.v3Url(), null, null),
                ScannedMappings.catalogue());
    }

    private static List<Finding> wrong(Preflight preflight, List<Code> codes) {
        return preflight.ofEverything(Clock.systemUTC()).stream()
                .filter(finding -> finding.remedy() != null && codes.contains(finding.code()))
                .toList();
    }
}
