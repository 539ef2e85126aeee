package org.openlmis.ghost.demo.monitoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openlmis.ghost.metrics.MeterSource;
import org.openlmis.ghost.metrics.Meters;

/** Compares what applications tell with the meters that {@link Meters} says they have. */
public final class DeclaredMeters {

    private static final String PREFIX = "ghost_";

    /** Labels that Prometheus adds, and that of a histogram's buckets. */
    private static final Set<String> OTHER_LABELS = Set.of("job", "instance", "le");

    private DeclaredMeters() {}

    /**
     * What a job should tell and does not, or tells and should not; empty if it is as declared.
     *
     * @param source the application, by whose declarations this goes
     */
    public static List<String> differences(String job, MeterSource source, Set<Series> series) {
        List<String> differences = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        for (Series one : series) {
            if (one.name().startsWith(PREFIX) && job.equals(one.labels().get("job"))) {
                told.add(one.name() + labels(one));
            }
        }
        Set<String> declared = declared(source);
        declared.stream().filter(name -> !told.contains(name)).forEach(differences::add);
        told.stream()
                .filter(name -> !declared.contains(name))
                .map(name -> name + " is not declared")
                .forEach(differences::add);
        return differences;
    }

    private static Set<String> declared(MeterSource source) {
        Set<String> declared = new HashSet<>();
        Arrays.stream(Meters.values())
                .filter(meter -> meter.source() == source || meter.source() == MeterSource.BOTH)
                .forEach(
                        meter ->
                                meter.series().stream()
                                        .map(name -> name + new TreeSet<>(meter.tags()))
                                        .forEach(declared::add));
        return declared;
    }

    private static Set<String> labels(Series series) {
        Set<String> labels = new TreeSet<>(series.labels().keySet());
        labels.removeAll(OTHER_LABELS);
        return labels;
    }
}
