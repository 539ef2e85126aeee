package org.openlmis.ghost.demo.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads all queries of the dashboards and alerts of a deployment. */
public final class Questions {

    private final Path compose;
    private final Map<String, Query> queries = new LinkedHashMap<>();

    private Questions(Path compose) {
        this.compose = compose;
    }

    /**
     * By the place where they are asked, such as "ghost-stream.json: Backlog 0".
     *
     * @param compose the directory of that name
     */
    public static Map<String, Query> in(Path compose) {
        Questions questions = new Questions(compose);
        questions.readDashboards();
        questions.readAlerts();
        return questions.queries;
    }

    private void readDashboards() {
        Path directory = compose.resolve("grafana/dashboards");
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path dashboard) {
        JsonNode content = JsonMapper.shared().readTree(dashboard);
        for (JsonNode variable : content.path("templating").path("list")) {
            queries.put(
                    "%s: $%s"
                            .formatted(
                                    dashboard.getFileName(), variable.path("name").stringValue()),
                    Query.parse(values(variable.path("definition").stringValue())));
        }
        for (JsonNode panel : content.path("panels")) {
            int number = 0;
            for (JsonNode target : panel.path("targets")) {
                String title = panel.path("title").stringValue();
                queries.put(
                        "%s: %s %d".formatted(dashboard.getFileName(), title, number++),
                        Query.parse(target.path("expr").stringValue()));
            }
        }
    }

    /** Grafana's question for the values of a label, as one that Prometheus takes. */
    private static String values(String definition) {
        return definition.replaceFirst("label_values\\((.*), (\\w+)\\)", "sum by ($2) ($1)");
    }

    private void readAlerts() {
        Map<String, List<Map<String, List<Map<String, Object>>>>> rules =
                new Yaml().load(text(compose.resolve("prometheus/rules.yaml")));
        rules.getOrDefault("groups", List.of()).stream()
                .flatMap(group -> group.getOrDefault("rules", List.of()).stream())
                .forEach(
                        rule ->
                                queries.put(
                                        "rules.yaml: " + rule.get("alert"),
                                        Query.parse(String.valueOf(rule.get("expr")))));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
