package org.openlmis.ghost.demo.monitoring;

import java.util.Map;
import java.util.Set;

/**
 * Which series a part of a query takes.
 *
 * @param labels every label it names, in whatever way it compares it
 * @param wanted the values of labels that must be equal
 */
record Selector(String name, Set<String> labels, Map<String, String> wanted) {

    boolean takes(Series series) {
        return series.name().equals(name)
                && series.labels().keySet().containsAll(labels)
                && series.labels().entrySet().containsAll(wanted.entrySet());
    }
}
