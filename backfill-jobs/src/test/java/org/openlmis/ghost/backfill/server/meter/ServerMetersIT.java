package org.openlmis.ghost.backfill.server.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.MeterNotFoundException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.execution.EntityLauncher;
import org.openlmis.ghost.backfill.server.ServerConfiguration;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.metrics.MeterSource;
import org.openlmis.ghost.metrics.MeterTags;
import org.openlmis.ghost.metrics.Meters;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the operations server tells those who scrape it. */
class ServerMetersIT {

    private static final Databases DATABASES = Databases.create();

    private static final String WRITE_DEAD_LETTER =
            """
            insert into ghost.dead_letter (topic, partition, record_offset, code, message)
            values ('v2.public.programs', 0, 1, 'UNDECODABLE_VALUE', 'poison')""";

    private static final String WRITE_HEARTBEAT =
            """
            insert into ghost.heartbeat (lsn, v2_time, kafka_time, seen_at, end_offsets)
            values ('0/1', now() - interval '90 seconds',
                    now() - interval '80 seconds',
                    now() - interval '75 seconds', '{}')""";

    private static final String WRITE_VERIFICATIONS =
            """
            insert into ghost.verification (subject, started_at, finished_at, equal, report)
            select subject, now(), now(), equal, report::jsonb from (values
                ('programs', false, '{"entities": []}'),
                ('products', true, '{"entities": []}'),
                ('*', false, '{"entities": [{"entity": "programs", "differing": 1}]}')
            ) as told (subject, equal, report)""";

    private static final String LATER =
            "update ghost.entity set verified_at = now() + interval '1 hour' where name = 'programs'";

    private static ConfigurableApplicationContext server;
    private static MeterRegistry meters;

    @BeforeAll
    static void start() {
        DATABASES.load("programs");
        DATABASES.v3().sql(WRITE_DEAD_LETTER).update();
        DATABASES.v3().sql(WRITE_HEARTBEAT).update();
        DATABASES.v3().sql(WRITE_VERIFICATIONS).update();
        server =
                new SpringApplicationBuilder(ServerConfiguration.class)
                        .run(DATABASES.settings("--server.port=0").toArray(String[]::new));
        meters = server.getBean(MeterRegistry.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void countsWhatTheTargetKnowsWhoeverDidIt() {
        await().ignoreException(MeterNotFoundException.class)
                .untilAsserted(
                        () -> {
                            assertThat(gauge(Meters.DEAD_LETTERS)).isEqualTo(1);
                            assertThat(gauge(Meters.HEARTBEAT_AGE)).isBetween(90.0, 200.0);
                            assertThat(gauge(Meters.LAG, MeterTags.HOP, "capture")).isEqualTo(10);
                            assertThat(gauge(Meters.LAG, MeterTags.HOP, "land")).isEqualTo(5);
                            assertThat(rows("read")).isEqualTo(2);
                            assertThat(rows("written")).isEqualTo(2);
                            assertThat(gauge(Meters.SLOT_LOST)).isEqualTo(1);
                            assertThat(gauge(Meters.REPLICA_LAG)).isZero();
                            assertThat(state("FILLED")).isEqualTo(1);
                            assertThat(state("NEW")).isZero();
                        });
    }

    @Test
    void tellsOfVerificationsThatFailedUntilALoadVerifies() {
        await().ignoreException(MeterNotFoundException.class)
                .untilAsserted(() -> assertThat(failed("programs")).isEqualTo(1));
        assertThat(failed("products")).isZero();
        assertThat(failed("*")).isZero();

        DATABASES.v3().sql(LATER).update();

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(failed("programs")).isZero());
    }

    @Test
    void tellsHowOldItsNumbersAre() {
        assertThat(gauge(Meters.WATCH_AGE, MeterTags.SIDE, "v2")).isBetween(0.0, 60.0);
        assertThat(gauge(Meters.WATCH_AGE, MeterTags.SIDE, "v3")).isBetween(0.0, 60.0);
    }

    @Test
    void publishesEveryMeterItDeclares() {
        server.getBean(EntityLauncher.class).run("geographic_levels");

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(missing()).isEmpty());
    }

    private static List<Meters> missing() {
        return Arrays.stream(Meters.values())
                .filter(meter -> meter.source() == MeterSource.SERVER)
                .filter(meter -> meters.find(meter.id()).meter() == null)
                .toList();
    }

    private static double failed(String entity) {
        return gauge(Meters.VERIFICATION_FAILED, MeterTags.ENTITY, entity);
    }

    private static double rows(String outcome) {
        return meters.get(Meters.ENTITY_ROWS.id())
                .tag(MeterTags.ENTITY, "programs")
                .tag(MeterTags.DRIVER, "chunk")
                .tag(MeterTags.OUTCOME, outcome)
                .gauge()
                .value();
    }

    private static double state(String state) {
        return meters.get(Meters.ENTITY_STATE.id())
                .tag(MeterTags.ENTITY, "programs")
                .tag(MeterTags.STATE, state)
                .gauge()
                .value();
    }

    private static double gauge(Meters meter, String... tags) {
        return meters.get(meter.id()).tags(tags).gauge().value();
    }
}
