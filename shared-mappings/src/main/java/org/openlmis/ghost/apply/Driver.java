package org.openlmis.ghost.apply;

/** Who lands and derives: the two ways by which v2's rows arrive. */
public enum Driver {
    /** The backfill; large batches cost least per row. */
    CHUNK(20_000),
    /** The stream; what v2 has just changed must not wait long for a batch to end. */
    EVENT(1_000);

    private final long rowsPerBatch;

    Driver(long rowsPerBatch) {
        this.rowsPerBatch = rowsPerBatch;
    }

    /** How many v2 rows a derive transaction takes at most, unless one root alone has more. */
    public long rowsPerBatch() {
        return rowsPerBatch;
    }
}
