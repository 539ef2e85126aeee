package org.openlmis.ghost.stream;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.openlmis.ghost.apply.ChunkLease;
import org.openlmis.ghost.apply.Generation;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.mapping.MappingSettings;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** One test's own v3 database and topics, with consumers of this process on them. */
final class Pipeline implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Africa/Lusaka");

    private final Stack stack = Stack.shared();
    private final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final String v2Url = stack.newV2();
    private final String v3Url = stack.newV3();
    private final DataSource v2Source = Stack.connections(v2Url);
    private final JdbcTemplate v2 = new JdbcTemplate(v2Source);
    private final JdbcTemplate v3 = new JdbcTemplate(Stack.connections(v3Url));
    private final Ghost ghost =
            Ghost.of(
                    ScannedMappings.catalogue(MappingSettings.recommended(ZONE)),
                    Stack.connections(v3Url),
                    v2Source,
                    v2Source);
    private final V2Events events = new V2Events(stack.kafka().bootstrapServers(), prefix);
    private final List<ConfigurableApplicationContext> consumers = new ArrayList<>();

    /** A pipeline whose entities were filled once, from a v2 without rows. */
    static Pipeline filled() {
        Pipeline pipeline = new Pipeline();
        pipeline.ghost.prepare();
        pipeline.ghost.catalogue().entityNames().forEach(pipeline::fill);
        return pipeline;
    }

    private void fill(String entity) {
        Generation generation = ghost.generations().open(entity);
        ghost.ledger().plan(generation, ghost.planner().plan(entity, 1));
        var lease = ghost.ledger().claim(generation, "test", Duration.ofSeconds(10));
        while (lease.isPresent()) {
            ChunkLease chunk = lease.get();
            ghost.chunks().land(chunk);
            ghost.derivation().deriveChunk(chunk);
            ghost.ledger().done(chunk);
            lease = ghost.ledger().claim(generation, "test", Duration.ofSeconds(10));
        }
        ghost.generations().close(generation);
    }

    /** A group that notices within seconds that a consumer was killed. */
    List<String> impatientArguments() {
        List<String> arguments = arguments();
        arguments.add("--ghost.kafka.properties.session.timeout.ms=6000");
        return arguments;
    }

    /** Starts another consumer. */
    ConfigurableApplicationContext consume(String... more) {
        List<String> arguments = arguments();
        arguments.addAll(List.of(more));
        ConfigurableApplicationContext consumer =
                StreamingConsumerApplication.application().run(arguments.toArray(String[]::new));
        consumers.add(consumer);
        return consumer;
    }

    List<String> arguments() {
        return new ArrayList<>(
                List.of(
                        "--server.port=0",
                        "--ghost.topic-prefix=" + prefix,
                        "--ghost.stream.group-id=" + prefix,
                        "--ghost.source.primary.url=" + v2Url,
                        "--ghost.source.timezone=" + ZONE,
                        "--ghost.target.url=" + v3Url,
                        "--ghost.kafka.bootstrap-servers=" + stack.kafka().bootstrapServers()));
    }

    /** Waits until a consumer has created the topics. */
    void awaitTopics() {
        until(() -> events.hasTopic("ghost.dead-letter"));
    }

    V2Events events() {
        return events;
    }

    JdbcTemplate v3() {
        return v3;
    }

    JdbcTemplate v2() {
        return v2;
    }

    String v2Url() {
        return v2Url;
    }

    Ghost ghost() {
        return ghost;
    }

    String prefix() {
        return prefix;
    }

    /** How many events of an entity were landed or skipped, by whichever consumer. */
    long eventsRead(String entity) {
        return count(
                "select coalesce(sum(read), 0) from ghost.entity_count where driver = 'EVENT' and entity = '"
                        + entity
                        + "'");
    }

    long count(String sql) {
        Long count = v3.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    /** Names of levels as v3 shows them, by code. */
    List<String> levels() {
        return v3.queryForList(
                "select name from referencedata.geographic_levels order by code", String.class);
    }

    void awaitLevels(String... names) {
        until(() -> levels().equals(List.of(names)));
    }

    void awaitLevelCount(int count) {
        until(() -> levels().size() == count);
    }

    void until(Callable<Boolean> condition) {
        patient().ignoreExceptions().until(condition);
    }

    static ConditionFactory patient() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100));
    }

    @Override
    public void close() {
        consumers.forEach(ConfigurableApplicationContext::close);
        events.close();
    }
}
