package org.openlmis.ghost.backfill.server.web.overview;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.entity.EntityHistory;

/**
 * The recent past of a number as a line without axes.
 *
 * @param points of a polyline in a box of 100 by 24
 * @param told what the line shows, for those who do not see it
 */
record Sparkline(String points, String told) {

    private static final double WIDTH = 100;
    private static final double HEIGHT = 24;
    private static final double MARGIN = 2;
    private static final int EVERY = 4;

    /** Rows written a second, a point for four samples. */
    static @Nullable Sparkline ofWritten(List<EntityHistory.Sample> samples) {
        List<Double> rates = new ArrayList<>();
        for (int i = EVERY; i < samples.size(); i += EVERY) {
            EntityHistory.Sample before = samples.get(i - EVERY);
            EntityHistory.Sample after = samples.get(i);
            double seconds = Duration.between(before.time(), after.time()).toMillis() / 1000.0;
            rates.add(Math.max(0, after.written() - before.written()) / Math.max(1, seconds));
        }
        return of(rates);
    }

    /** Null if there are too few samples for a line, or if nothing ever happened. */
    static @Nullable Sparkline of(List<Double> samples) {
        double top = samples.stream().mapToDouble(each -> each).max().orElse(0);
        if (samples.size() < 2 || top == 0) {
            return null;
        }
        StringJoiner points = new StringJoiner(" ");
        for (int i = 0; i < samples.size(); i++) {
            double x = WIDTH * i / (samples.size() - 1);
            double y = HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * samples.get(i) / top;
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
        }
        return new Sparkline(
                points.toString(),
                String.format(
                        Locale.ROOT,
                        "now %,.1f a second, at most %,.1f",
                        samples.get(samples.size() - 1),
                        top));
    }
}
