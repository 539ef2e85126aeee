package org.openlmis.ghost.backfill.preflight.stream;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A connector as Connect tells of it.
 *
 * @param configuration with passwords, unless a provider keeps them: nothing of it is shown but
 *     what is compared
 * @param states its own, and those of its tasks
 * @param trouble the first line of what made it fail; null if it has not failed
 */
record Connector(
        String name,
        Map<String, String> configuration,
        List<String> states,
        @Nullable String trouble) {

    static Connector of(String name, JsonNode told) {
        Map<String, String> configuration = new TreeMap<>();
        told.at("/info/config")
                .properties()
                .forEach(each -> configuration.put(each.getKey(), each.getValue().asString()));
        List<JsonNode> parts =
                Stream.concat(
                                Stream.of(told.at("/status/connector")),
                                told.at("/status/tasks").valueStream())
                        .toList();
        return new Connector(
                name,
                configuration,
                parts.stream().map(part -> part.path("state").asString("UNKNOWN")).toList(),
                parts.stream()
                        .flatMap(part -> part.path("trace").asString("").lines().limit(1))
                        .findFirst()
                        .orElse(null));
    }

    /** Whether it is Debezium's and writes topics of this prefix. */
    boolean captures(String topicPrefix) {
        return topicPrefix.equals(configuration.get(CapturedNames.TOPIC_PREFIX))
                && configuration.getOrDefault("connector.class", "").endsWith("PostgresConnector");
    }

    /** A connector without a task does nothing. */
    boolean isRunning() {
        return states.size() > 1 && states.stream().allMatch("RUNNING"::equals);
    }

    String state() {
        return states.stream().distinct().collect(Collectors.joining(", "))
                + (trouble == null ? "" : ": " + trouble);
    }
}
