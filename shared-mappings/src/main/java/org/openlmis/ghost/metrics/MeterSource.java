package org.openlmis.ghost.metrics;

/** Which application publishes a meter. */
public enum MeterSource {
    SERVER("operations server"),
    CONSUMER("streaming consumer"),
    BOTH("both");

    private final String word;

    MeterSource(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
