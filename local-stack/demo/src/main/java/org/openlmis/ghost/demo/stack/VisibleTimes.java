package org.openlmis.ghost.demo.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long changes took from their commit in v2 until v3 showed them, as the streaming consumer
 * counted them since it started.
 *
 * @param upTo how many changes took at most so many seconds, for rising seconds
 */
public record VisibleTimes(NavigableMap<Double, Long> upTo) {

    private static final Pattern BUCKET =
            Pattern.compile("ghost_stream_visible_seconds_bucket\\{le=\"([^\"]+)\"} ([0-9.E]+)");
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    /** Asks a consumer; nothing if it does not answer. */
    static VisibleTimes of(int consumerPort) {
        URI metrics = URI.create("http://127.0.0.1:%d/actuator/prometheus".formatted(consumerPort));
        HttpRequest request = HttpRequest.newBuilder(metrics).timeout(ANSWER_LIMIT).build();
        try {
            return parse(
                    HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            return new VisibleTimes(new TreeMap<>());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new VisibleTimes(new TreeMap<>());
        }
    }

    static VisibleTimes parse(String metrics) {
        NavigableMap<Double, Long> upTo = new TreeMap<>();
        Matcher bucket = BUCKET.matcher(metrics);
        while (bucket.find()) {
            String limit = bucket.group(1).replace("+Inf", "Infinity");
            upTo.put(Double.valueOf(limit), (long) Double.parseDouble(bucket.group(2)));
        }
        return new VisibleTimes(upTo);
    }

    /** What came after an earlier look; everything if the consumer was started anew meanwhile. */
    public VisibleTimes since(VisibleTimes earlier) {
        if (changes() < earlier.changes()) {
            return this;
        }
        NavigableMap<Double, Long> later = new TreeMap<>(upTo);
        later.replaceAll((limit, count) -> count - earlier.upTo.getOrDefault(limit, 0L));
        return new VisibleTimes(later);
    }

    /** How many changes were counted. */
    public long changes() {
        return upTo.isEmpty() ? 0 : upTo.lastEntry().getValue();
    }

    /**
     * The seconds that this share of the changes took at most; within a bucket it is guessed
     * evenly.
     */
    double percentile(double share) {
        double wanted = share * changes();
        double lower = 0;
        long below = 0;
        for (Map.Entry<Double, Long> bucket : upTo.entrySet()) {
            if (bucket.getValue() >= wanted) {
                boolean isOpen = bucket.getKey().isInfinite() || bucket.getValue() == below;
                double width = isOpen ? 0 : bucket.getKey() - lower;
                return lower + width * (wanted - below) / Math.max(1, bucket.getValue() - below);
            }
            lower = bucket.getKey();
            below = bucket.getValue();
        }
        return lower;
    }

    /** One line for people. */
    @Override
    public String toString() {
        return changes() == 0
                ? "no change of v2 was visible in v3 yet"
                : String.format(
                        Locale.ROOT,
                        "from v2's commit to v3: p50 %s, p95 %s, p99 %s of %,d changes",
                        seconds(0.5),
                        seconds(0.95),
                        seconds(0.99),
                        changes());
    }

    /** Beyond the last bound nothing is known but that it took longer. */
    private String seconds(double share) {
        double seconds = percentile(share);
        boolean isBeyond = upTo.headMap(seconds, true).size() == upTo.size() - 1;
        return String.format(Locale.ROOT, isBeyond ? "over %.0f s" : "%.2f s", seconds);
    }
}
