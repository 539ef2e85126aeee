package org.openlmis.ghost.backfill.server.preflight;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openlmis.ghost.backfill.preflight.Finding;
import org.openlmis.ghost.backfill.preflight.Finding.Level;
import org.openlmis.ghost.backfill.preflight.Findings;
import org.openlmis.ghost.metrics.MeterTags;
import org.openlmis.ghost.metrics.Meters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks every minute whether everything is in place and keeps what was seen last: a finding is
 * there from the look that sees it until the first that does not; each is logged once. Thread-safe.
 */
public final class PreflightWatch {

    private static final Logger log = LoggerFactory.getLogger(PreflightWatch.class);
    private static final String EVERY = "${ghost.preflight.every:PT1M}";

    private final Supplier<Findings> checks;
    private final MultiGauge numbers;
    private volatile Findings seen = Findings.of(List.of());

    PreflightWatch(Supplier<Findings> checks, MeterRegistry registry) {
        this.checks = checks;
        this.numbers =
                MultiGauge.builder(Meters.PREFLIGHT_FINDINGS.id())
                        .description(Meters.PREFLIGHT_FINDINGS.description())
                        .register(registry);
    }

    /** What was seen last; nothing before the first look. */
    public Findings seen() {
        return seen;
    }

    /** Looks now; what does not answer takes up to twenty seconds. */
    @Scheduled(fixedDelayString = EVERY)
    public synchronized Findings look() {
        List<Finding> before = seen.findings();
        Findings now = checks.get();
        now.findings().stream()
                .filter(finding -> isTrouble(finding) && !before.contains(finding))
                .forEach(finding -> log.warn("preflight {} {}", finding.code(), finding.line()));
        numbers.register(
                Stream.of(Level.WARNING, Level.ERROR)
                        .<MultiGauge.Row<?>>map(
                                level -> MultiGauge.Row.of(tag(level), number(now, level)))
                        .toList(),
                true);
        seen = now;
        return now;
    }

    private static boolean isTrouble(Finding finding) {
        return finding.level().compareTo(Level.WARNING) >= 0;
    }

    private static Tags tag(Level level) {
        return Tags.of(MeterTags.LEVEL, level.name().toLowerCase(Locale.ROOT));
    }

    private static long number(Findings findings, Level level) {
        return findings.findings().stream().filter(each -> each.level() == level).count();
    }
}
