package org.openlmis.ghost.backfill.server.web.pipeline;

/** The stations of a v2 row on its way to v3. */
enum Part {
    PRIMARY("v2 primary", false),
    KAFKA("Kafka", false),
    CONSUMER("consumer", true),
    REPLICA("v2 replica", false),
    BACKFILL("backfill", true),
    LANDED("landed rows", true),
    V3("v3", false);

    private final String label;
    private final boolean ours;

    Part(String label, boolean ours) {
        this.label = label;
        this.ours = ours;
    }

    public String label() {
        return label;
    }

    /** Whether this system runs it. */
    public boolean isOurs() {
        return ours;
    }
}
