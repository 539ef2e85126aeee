package org.openlmis.ghost.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a meter measures, and which series Prometheus makes of it. */
public enum MeterKind {
    /** A count that only rises. */
    COUNTER("counter", null, "_total"),

    /** A number as it is now. */
    GAUGE("gauge", null, ""),

    /** A gauge of seconds. */
    SECONDS("gauge, seconds", "seconds", "_seconds"),

    /** A gauge of bytes. */
    BYTES("gauge, bytes", "bytes", "_bytes"),

    /** How often and how long. */
    TIMER("timer", null, "_seconds_count", "_seconds_sum", "_seconds_max"),

    /** A timer with buckets, from which quantiles are computed. */
    HISTOGRAM(
            "timer with buckets",
            null,
            "_seconds_count",
            "_seconds_sum",
            "_seconds_max",
            "_seconds_bucket"),

    /** How often and how many. */
    SUMMARY("summary", null, "_count", "_sum", "_max");

    private final String word;
    private final @Nullable String unit;
    private final List<String> endings;

    MeterKind(String word, @Nullable String unit, String... endings) {
        this.word = word;
        this.unit = unit;
        this.endings = List.of(endings);
    }

    /** The unit a gauge is registered with; null for plain numbers and for timers. */
    public @Nullable String unit() {
        return unit;
    }

    @Override
    public String toString() {
        return word;
    }

    List<String> series(String name) {
        return endings.stream().map(ending -> name + ending).toList();
    }
}
