package org.openlmis.ghost.demo.monitoring;

import java.util.Map;

/** One series of Prometheus, without its numbers. */
public record Series(String name, Map<String, String> labels) {

    public Series {
        labels = Map.copyOf(labels);
    }
}
