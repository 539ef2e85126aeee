package org.openlmis.ghost.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlmis.ghost.metrics.MeterSource;
import org.openlmis.ghost.metrics.Meters;

/** Writes docs/metrics.md: what every meter of this system means. */
final class MetricsPage {

    private static final String HEAD =
            """
            # Metrics

            Written from `org.openlmis.ghost.metrics.Meters`; the build fails if this page is not fresh. Do not edit it:
            `mvn -pl shared-mappings -am test -Dtest=MetricsPageTests -Dsurefire.failIfNoSpecifiedTests=false -Dghost.docs.write=true`
            writes it anew.

            Both applications publish at `/actuator/prometheus`. Besides these meters there are those of Spring Batch
            (`spring_batch_*`, of jobs the operations server executes), Kafka's clients (`kafka_consumer_*`, streaming consumer), the
            connection pools (`hikaricp_*`) and the JVM (`jvm_*`, `process_*`). What the operations server counts per entity it reads
            from the target database, so it is the same whatever process did the work. Jobs started by the command line publish
            nothing of their own.

            Alerts are in [rules.yaml](../compose/prometheus/rules.yaml), dashboards in [compose/grafana](../compose/grafana). A test
            (`MonitoringIT`) asks both applications at work for every meter of this page and for every series, label and value that an
            alert or a panel selects.

            """;

    private MetricsPage() {}

    static String text() {
        return HEAD
                + Stream.of(MeterSource.values())
                        .map(MetricsPage::section)
                        .collect(Collectors.joining("\n"));
    }

    private static String section(MeterSource source) {
        return "## "
                + title(source)
                + "\n\n| series | kind | labels | meaning |\n|---|---|---|---|\n"
                + Stream.of(Meters.values())
                        .filter(meter -> meter.source() == source)
                        .map(MetricsPage::line)
                        .collect(Collectors.joining());
    }

    private static String title(MeterSource source) {
        return source == MeterSource.BOTH ? "Both applications" : "The " + source;
    }

    private static String line(Meters meter) {
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        code(meter.series()),
                        meter.kind(),
                        code(meter.tags()),
                        meter.description());
    }

    private static String code(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(" "));
    }
}
