package org.openlmis.ghost.demo.monitoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what an application tells Prometheus, as Prometheus keeps it. */
public final class Scrape {

    private static final Pattern SAMPLE = Pattern.compile("([A-Za-z_:][\\w:]*)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:\\\\.|[^\"\\\\])*)\"");

    private static final Map<String, String> FIRING = Map.of("alertstate", "firing");

    private Scrape() {}

    /**
     * The series of an application's answer, with the labels Prometheus adds, and those it makes
     * itself: whether there was an answer, and which alerts fire.
     *
     * @param job what the configuration of Prometheus calls the application
     */
    public static Set<Series> of(String job, String answer) {
        Map<String, String> target = Map.of("job", job, "instance", job + ":80");
        return Stream.concat(
                        Stream.of(new Series("up", target), new Series("ALERTS", FIRING)),
                        answer.lines()
                                .filter(line -> !line.startsWith("#"))
                                .map(line -> series(line, target)))
                .collect(Collectors.toSet());
    }

    private static Series series(String line, Map<String, String> target) {
        Matcher sample = SAMPLE.matcher(line);
        if (!sample.matches()) {
            throw new IllegalArgumentException("no sample: " + line);
        }
        Map<String, String> labels = new HashMap<>(target);
        if (sample.group(2) != null) {
            LABEL.matcher(sample.group(2))
                    .results()
                    .forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return new Series(sample.group(1), labels);
    }
}
