package org.openlmis.ghost.backfill.server.count;

import java.util.List;

/**
 * Rows of one side: v2, landing or v3.
 *
 * @param exact false if at least one table was too large to count, so that it is the estimate of
 *     PostgreSQL's planner
 */
public record RowCount(long rows, boolean exact, List<OfTable> tables) {

    /** Rows of one table. */
    public record OfTable(String table, long rows, boolean exact) {}

    static RowCount of(List<OfTable> tables) {
        return new RowCount(
                tables.stream().mapToLong(OfTable::rows).sum(),
                tables.stream().allMatch(OfTable::exact),
                tables);
    }
}
