package org.openlmis.ghost.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.metrics.Meters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dashboards and alerts of {@code compose/} ask for series that this system publishes. */
class MonitoringTests {

    private static final Path COMPOSE = Path.of("..", "compose");
    private static final Pattern OWN_SERIES = Pattern.compile("\\bghost_[a-z_]+\\b");
    private static final String RULES = "prometheus/rules.yaml";
    private static final String RULES_TESTED = "prometheus/tests/rules.yaml";
    private static final Pattern ALERT =
            Pattern.compile(
                    "(?s)- alert: (\\w+).*?runbook: ([^\\s#]+)#?(\\S+)?\\s+command: ([^\\n]+)");
    private static final Pattern LIMIT =
            Pattern.compile("(ghost_\\w+)[^<>\\n]* [<>] ([1-9]\\d*|0\\.\\d+)");
    private static final Pattern PAGE = Pattern.compile("docs/[\\w/-]+\\.md");
    private static final Pattern SHELL = Pattern.compile("(?ms)^```sh.*?^```");

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
    void firesEveryAlertInATestAndKeepsItSilentInOne() throws IOException {
        List<String> alerts = names("- alert: (\\w+)", RULES);
        assertThat(alerts).hasSizeGreaterThan(10);
        assertThat(names("alertname: (\\w+)\\s+exp_alerts:\\s+- exp", RULES_TESTED))
                .containsAll(alerts);
        assertThat(names("alertname: (\\w+), exp_alerts: \\[]", RULES_TESTED)).containsAll(alerts);
        assertThat(Files.readString(Path.of("..", "docs", "operations.md"))).contains(alerts);
    }

    @Test
    void namesForEveryAlertARunbookThatBeginsWithItsCommand() throws IOException {
        String rules = Files.readString(COMPOSE.resolve(RULES));
        List<MatchResult> alerts = ALERT.matcher(rules).results().toList();
        assertThat(alerts).hasSameSizeAs(names("- alert: (\\w+)", RULES));
        for (MatchResult alert : alerts) {
            Path runbook = Path.of("..", alert.group(2));
            assertThat(runbook).as(alert.group(1)).exists();
            assertThat(commands(Files.readString(runbook), alert.group(3)))
                    .as(alert.group(1))
                    .containsPattern(pattern(alert.group(4)));
        }
    }

    @Test
    void coloursNumbersByTheLimitsOfTheAlerts() throws IOException {
        List<MatchResult> limits =
                LIMIT.matcher(Files.readString(COMPOSE.resolve(RULES))).results().toList();
        assertThat(limits).hasSizeGreaterThan(5);
        for (JsonNode panel : panels()) {
            JsonNode steps = panel.at("/fieldConfig/defaults/thresholds/steps");
            String query = panel.at("/targets/0/expr").asString();
            limits.stream()
                    .filter(limit -> panel.path("type").asString().equals("stat"))
                    .filter(limit -> query.contains(limit.group(1)))
                    .forEach(
                            limit ->
                                    assertThat(steps.findValuesAsString("value"))
                                            .as(panel.path("title").asString())
                                            .contains(limit.group(2)));
        }
    }

    @Test
    void saysInEveryPanelWhatIsGoodAndWhatToDoOtherwise() throws IOException {
        for (JsonNode panel : panels()) {
            String title = panel.path("title").asString();
            String description = panel.path("description").asString();
            assertThat(description).as(title).hasSizeGreaterThan(40);
            assertThat(panel.at("/fieldConfig/defaults/unit").asString()).as(title).isNotEmpty();
            PAGE.matcher(description)
                    .results()
                    .forEach(page -> assertThat(Path.of("..", page.group())).as(title).exists());
            if (panel.path("type").asString().equals("stat")) {
                assertThat(panel.at("/targets/0/instant").asBoolean()).as(title).isTrue();
                assertThat(panel.at("/fieldConfig/defaults/noValue").asString())
                        .as(title)
                        .isNotEmpty();
            }
        }
    }

    private static List<JsonNode> panels() throws IOException {
        List<JsonNode> panels = new ArrayList<>();
        for (Path file : files()) {
            if (file.toString().endsWith(".json")) {
                JsonMapper.shared().readTree(file).path("panels").forEach(panels::add);
            }
        }
        return panels;
    }

    /** The shell blocks of a section; null is the first one. */
    private static String commands(String page, @Nullable String section) {
        String text =
                Arrays.stream(page.split("(?m)^## "))
                        .skip(1)
                        .filter(each -> section == null || slug(each).equals(section))
                        .findFirst()
                        .orElseThrow();
        return SHELL.matcher(text).results().map(MatchResult::group).collect(Collectors.joining());
    }

    private static String slug(String section) {
        return section.lines()
                .findFirst()
                .orElseThrow()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }

    /** What Prometheus fills in stands for any word. */
    private static String pattern(String command) {
        return Arrays.stream(command.split("\\{\\{.*?}}"))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\S*"));
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
                                    COMPOSE.resolve(RULES),
                                    Path.of("..", "terraform", "alarms.tf")))
                    .toList();
        }
    }
}
