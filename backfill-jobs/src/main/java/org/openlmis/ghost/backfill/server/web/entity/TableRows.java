package org.openlmis.ghost.backfill.server.web.entity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.count.EntityCounts;
import org.openlmis.ghost.backfill.server.count.RowCount;

/**
 * How many rows a v2 table has, and how many of them are landed.
 *
 * @param v2 null if v2 could not be asked
 */
record TableRows(String name, RowCount.@Nullable OfTable v2, RowCount.OfTable landed) {

    /** None before rows were counted. */
    static List<TableRows> of(@Nullable EntityCounts counts) {
        if (counts == null) {
            return List.of();
        }
        RowCount inV2 = counts.v2();
        Map<String, RowCount.OfTable> v2 =
                inV2 == null
                        ? Map.of()
                        : inV2.tables().stream()
                                .collect(
                                        Collectors.toMap(
                                                RowCount.OfTable::table, Function.identity()));
        return counts.landing().tables().stream()
                .map(landed -> new TableRows(landed.table(), v2.get(landed.table()), landed))
                .toList();
    }
}
