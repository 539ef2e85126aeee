package org.openlmis.ghost.servers.debezium;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The one place that decides how Debezium captures v2; what the stream decoder expects follows from
 * it.
 *
 * <p>The publication and the slot must exist before the connector starts (see {@link
 * V2Publication}): it creates neither, reads no rows but those in the WAL, and begins where the
 * slot was made. It stops rather than go on if the slot is ahead of what Kafka has, because then
 * changes are lost.
 */
public record DebeziumConnector(SourceDatabase source, Capture capture, Heartbeat heartbeat) {

    private static final String JSON = "org.apache.kafka.connect.json.JsonConverter";

    /** Nothing is skipped, guessed or rounded. */
    private static final Map<String, String> FAITHFUL =
            Map.of(
                    "decimal.handling.mode", "string",
                    "time.precision.mode", "isostring",
                    "interval.handling.mode", "string",
                    "include.unknown.datatypes", "true",
                    "event.converting.failure.handling.mode", "fail",
                    "tombstones.on.delete", "true",
                    "skipped.operations", "none",
                    "provide.transaction.metadata", "true");

    /** What is in v2 belongs to its operator; positions are trusted only as long as they agree. */
    private static final Map<String, String> CAREFUL =
            Map.of(
                    "plugin.name", "pgoutput",
                    "publication.autocreate.mode", "disabled",
                    "slot.drop.on.stop", "false",
                    "snapshot.mode", "no_data",
                    "offset.mismatch.strategy", "trust_offset",
                    "lsn.flush.mode", "connector");

    /** A change is in Kafka some ten milliseconds after its commit; outages end quickly. */
    private static final Map<String, String> PROMPT =
            Map.of(
                    "poll.interval.ms", "20",
                    "status.update.interval.ms", "1000",
                    "retriable.restart.connector.wait.ms", "2000",
                    "slot.retry.delay.ms", "2000",
                    "slot.max.retries", "30",
                    "producer.override.linger.ms", "0");

    /** The configuration as Connect takes it, the password included. */
    public Map<String, String> configuration() {
        Map<String, String> configuration = new LinkedHashMap<>();
        configuration.put("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
        configuration.put("tasks.max", "1");
        configuration.putAll(database());
        configuration.putAll(captured());
        configuration.putAll(FAITHFUL);
        configuration.putAll(CAREFUL);
        configuration.putAll(PROMPT);
        configuration.putAll(format());
        configuration.put("heartbeat.interval.ms", "" + heartbeat.interval().toMillis());
        configuration.put("heartbeat.action.query", heartbeat.query());
        return configuration;
    }

    /** All tables in the publication: those captured and the heartbeat's. */
    List<String> publishedTables() {
        List<String> tables = new ArrayList<>(capture.tables());
        if (heartbeat.table() != null) {
            tables.add(heartbeat.table());
        }
        return tables;
    }

    private Map<String, String> database() {
        return Map.of(
                "database.hostname", source.host(),
                "database.port", "" + source.port(),
                "database.dbname", source.database(),
                "database.user", source.username(),
                "database.password", source.password());
    }

    private Map<String, String> captured() {
        Map<String, String> captured = new LinkedHashMap<>();
        captured.put("topic.prefix", capture.topicPrefix());
        captured.put("slot.name", capture.slot());
        captured.put("publication.name", capture.publication());
        captured.put("table.include.list", expressions(publishedTables()));
        captured.put("message.prefix.include.list", Heartbeat.PREFIX);
        if (!capture.excludedColumns().isEmpty()) {
            captured.put("column.exclude.list", expressions(capture.excludedColumns()));
        }
        return captured;
    }

    private static Map<String, String> format() {
        Map<String, String> format = new LinkedHashMap<>();
        for (String part : List.of("key", "value")) {
            format.put(part + ".converter", JSON);
            format.put(part + ".converter.schemas.enable", "false");
            // otherwise a null would arrive as the column's default
            format.put(part + ".converter.replace.null.with.default", "false");
        }
        format.put("topic.creation.default.replication.factor", "-1");
        format.put("topic.creation.default.partitions", "-1");
        return format;
    }

    private static String expressions(List<String> names) {
        return names.stream()
                .map(name -> name.replace(".", "\\."))
                .collect(Collectors.joining(","));
    }
}
