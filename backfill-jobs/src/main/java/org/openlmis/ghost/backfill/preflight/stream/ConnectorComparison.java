package org.openlmis.ghost.backfill.preflight.stream;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openlmis.ghost.backfill.preflight.Code;
import org.openlmis.ghost.backfill.preflight.Finding;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a connector with what it must be.
 *
 * @param connect Connect's address
 */
record ConnectorComparison(String connect, Connector connector, Demands demands) {

    private static final long MOST_BETWEEN_BEATS = 10_000;

    List<Finding> findings(CapturedNames names) {
        return List.of(state(), settings(names), tables(), secrets(), heartbeat());
    }

    private Finding state() {
        return connector.isRunning()
                ? ok(Code.CONNECTOR, "connector %s runs".formatted(connector.name()))
                : Finding.error(
                        Code.CONNECTOR,
                        StreamPreflight.CONNECT,
                        "connector %s is %s".formatted(connector.name(), connector.state()),
                        "remove the cause, and run curl -X POST '%s/restart?includeTasks=true&onlyFailed=true' (paused or stopped: curl -X PUT %s/resume)"
                                .formatted(address(), address()));
    }

    private Finding settings(CapturedNames names) {
        Map<String, String> broken = demands.broken(connector.configuration(), names);
        return broken.isEmpty()
                ? ok(
                        Code.CONNECTOR_SETTINGS,
                        "connector %s is configured as it must be".formatted(connector.name()))
                : error(
                        Code.CONNECTOR_SETTINGS,
                        broken.entrySet().stream()
                                .map(this::difference)
                                .collect(Collectors.joining(", ")),
                        broken);
    }

    private String difference(Map.Entry<String, String> demanded) {
        String actual = connector.configuration().get(demanded.getKey());
        return "%s is %s, not %s"
                .formatted(
                        demanded.getKey(),
                        actual == null ? "not set" : actual,
                        demanded.getValue());
    }

    private Finding tables() {
        List<String> leftOut = demands.tablesLeftOut(connector.configuration());
        return leftOut.isEmpty()
                ? ok(Code.CONNECTOR_TABLES, "it captures every mapped table")
                : error(
                        Code.CONNECTOR_TABLES,
                        "it does not capture " + String.join(", ", leftOut),
                        demanded(Demands.TABLES));
    }

    private Finding secrets() {
        List<String> letOut = demands.secretsLetOut(connector.configuration());
        return letOut.isEmpty()
                ? ok(Code.CONNECTOR_TABLES, "it leaves passwords in v2")
                : error(
                        Code.CONNECTOR_TABLES,
                        "it lets into Kafka " + String.join(", ", letOut),
                        demanded(Demands.SECRETS));
    }

    private Finding heartbeat() {
        String interval = connector.configuration().getOrDefault(Demands.BEAT, "0");
        boolean asks = !connector.configuration().getOrDefault(Demands.BEAT_QUERY, "").isBlank();
        boolean beats = interval.matches("[1-9]\\d{0,9}");
        if (beats && asks && Long.parseLong(interval) <= MOST_BETWEEN_BEATS) {
            return ok(Code.HEARTBEAT, "a heartbeat every %s ms".formatted(interval));
        }
        return error(
                Code.HEARTBEAT,
                beats && asks
                        ? "a heartbeat only every %s ms".formatted(interval)
                        : "no heartbeat in v2's WAL: the slot keeps WAL while v2 is quiet",
                Map.of(
                        Demands.BEAT, demands.value(Demands.BEAT),
                        Demands.BEAT_QUERY, demands.value(Demands.BEAT_QUERY)));
    }

    private Map<String, String> demanded(String setting) {
        return Map.of(setting, demands.value(setting));
    }

    private Finding error(Code code, String message, Map<String, String> mended) {
        return Finding.error(
                code,
                StreamPreflight.CONNECT,
                "connector %s: %s".formatted(connector.name(), message),
                "run curl -X PATCH -H 'Content-Type: application/json' -d '%s' %s/config"
                        .formatted(quoted(mended), address()));
    }

    /** As JSON, safe between single quotes of a shell. */
    private static String quoted(Map<String, String> settings) {
        return JsonMapper.shared().writeValueAsString(settings).replace("'", "'\\''");
    }

    private String address() {
        return "%s/connectors/%s"
                .formatted(connect, URLEncoder.encode(connector.name(), StandardCharsets.UTF_8));
    }

    private static Finding ok(Code code, String message) {
        return Finding.ok(code, StreamPreflight.CONNECT, message);
    }
}
