package org.openlmis.ghost.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.metrics.Meters;

/** Dashboards and alerts of {@code compose/} ask for series that this system publishes. */
class MonitoringTests {

    private static final Path COMPOSE = Path.of("..", "compose");
    private static final Pattern OWN_SERIES = Pattern.compile("\\bghost_[a-z_]+\\b");

    @Test
    void asksOnlyForDeclaredSeries() throws IOException {
        List<String> declared =
                Arrays.stream(Meters.values()).flatMap(meter -> meter.series().stream()).toList();
        List<Path> files = files();
        assertThat(files).hasSizeGreaterThan(4);
        for (Path file : files) {
            List<String> wanted =
                    OWN_SERIES
                            .matcher(Files.readString(file))
                            .results()
                            .map(MatchResult::group)
                            .distinct()
                            .toList();
            assertThat(wanted).as("%s", file).isNotEmpty().isSubsetOf(declared);
        }
    }

    @Test
    void firesEveryAlertInATestAndSaysWhatToDo() throws IOException {
        List<String> alerts = names("- alert: (\\w+)", "prometheus/rules.yaml");
        assertThat(alerts).hasSizeGreaterThan(10);
        assertThat(
                        names(
                                "alertname: (\\w+)\\s+exp_alerts:\\s+- exp",
                                "prometheus/tests/rules.yaml"))
                .containsExactlyInAnyOrderElementsOf(alerts);
        assertThat(Files.readString(Path.of("..", "docs", "operations.md"))).contains(alerts);
    }

    private static List<String> names(String pattern, String file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(COMPOSE.resolve(file)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> dashboards = Files.list(COMPOSE.resolve("grafana/dashboards"))) {
            return Stream.concat(
                            dashboards.filter(file -> file.toString().endsWith(".json")),
                            Stream.of(
                                    COMPOSE.resolve("prometheus/rules.yaml"),
                                    Path.of("..", "terraform", "alarms.tf")))
                    .toList();
        }
    }
}
