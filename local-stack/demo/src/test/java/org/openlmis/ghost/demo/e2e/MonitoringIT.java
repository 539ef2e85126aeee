package org.openlmis.ghost.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.demo.live.V2LiveWriter;
import org.openlmis.ghost.demo.monitoring.DeclaredMeters;
import org.openlmis.ghost.demo.monitoring.Query;
import org.openlmis.ghost.demo.monitoring.Questions;
import org.openlmis.ghost.demo.monitoring.Scrape;
import org.openlmis.ghost.demo.monitoring.Series;
import org.openlmis.ghost.metrics.MeterSource;

/** What both applications at work tell those who watch them. */
class MonitoringIT {

    private static final String METERS = "/actuator/prometheus";

    private final RunningStack stack = RunningStack.loaded();

    @Test
    void answersEveryQuestionOfDashboardsAndAlertsAndTellsEveryDeclaredMeter() throws SQLException {
        Map<String, Query> questions =
                Questions.in(RunningStack.HOME.directory().resolve("compose"));
        assertThat(questions).hasSizeGreaterThan(50);
        stack.operator().load("geographic_levels");
        try (V2LiveWriter writer = stack.atWork(20)) {
            await().atMost(RunningStack.PATIENCE)
                    .untilAsserted(
                            () -> {
                                Set<Series> series = scrape();
                                assertThat(unanswered(questions, series)).isEmpty();
                                assertThat(unlikeDeclared(series)).isEmpty();
                            });
            assertThat(writer.stop().total()).isPositive();
        }
        stack.assertEqual();
    }

    private static Map<String, List<String>> unanswered(
            Map<String, Query> questions, Set<Series> series) {
        Map<String, List<String>> unanswered = new TreeMap<>();
        questions.forEach(
                (place, query) -> {
                    List<String> missing = query.missing(series);
                    if (!missing.isEmpty()) {
                        unanswered.put(place, missing);
                    }
                });
        return unanswered;
    }

    private static Map<String, List<String>> unlikeDeclared(Set<Series> series) {
        Map<String, List<String>> unlike = new TreeMap<>();
        unlike.put(
                "operations", DeclaredMeters.differences("operations", MeterSource.SERVER, series));
        unlike.put(
                "consumer", DeclaredMeters.differences("consumer", MeterSource.CONSUMER, series));
        unlike.values().removeIf(List::isEmpty);
        return unlike;
    }

    /** By the names that {@code compose/prometheus/prometheus.yaml} gives the jobs. */
    private Set<Series> scrape() {
        Set<Series> series = new HashSet<>(Scrape.of("operations", stack.operator().get(METERS)));
        series.addAll(Scrape.of("consumer", stack.consumer().get(METERS)));
        return series;
    }
}
