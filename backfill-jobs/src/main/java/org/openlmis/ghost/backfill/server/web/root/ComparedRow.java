package org.openlmis.ghost.backfill.server.web.root;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.inspect.RootReport;
import org.openlmis.ghost.verify.Difference;
import org.openlmis.ghost.verify.DryRun.RowValues;

/**
 * A v3 row as the mapping demands it beside what v3 holds.
 *
 * @param verdict in which way they differ; null if they do not
 */
record ComparedRow(String table, String key, Difference.@Nullable Kind verdict, List<Cell> cells) {

    /** A column of both; null is a null, or that the row is not there. */
    record Cell(String column, @Nullable String mapped, @Nullable String held, boolean differs) {}

    private record Place(String table, String key) {}

    /** All rows that the root demands or has, in the order of the mapping. */
    static List<ComparedRow> of(RootReport root) {
        Map<Place, RowValues> mapped = new LinkedHashMap<>();
        Map<Place, RowValues> held = new LinkedHashMap<>();
        root.dryRun().rows().forEach(row -> mapped.put(place(row), row));
        root.derived().stream()
                .flatMap(row -> row.held().stream())
                .forEach(row -> held.put(place(row), row));
        Set<Place> places = new LinkedHashSet<>(mapped.keySet());
        places.addAll(held.keySet());
        List<ComparedRow> rows = new ArrayList<>();
        for (Place place : places) {
            rows.add(of(place, mapped.get(place), held.get(place), differences(root, place)));
        }
        return List.copyOf(rows);
    }

    private static Place place(RowValues row) {
        return new Place(row.table(), row.key());
    }

    private static List<Difference> differences(RootReport root, Place place) {
        return root.dryRun().differences().stream()
                .filter(each -> new Place(each.table(), each.key()).equals(place))
                .toList();
    }

    private static ComparedRow of(
            Place place,
            @Nullable RowValues mapped,
            @Nullable RowValues held,
            List<Difference> differences) {
        Map<String, @Nullable String> demanded = mapped == null ? Map.of() : mapped.values();
        Map<String, @Nullable String> there = held == null ? Map.of() : held.values();
        Set<String> columns = new LinkedHashSet<>(demanded.keySet());
        columns.addAll(there.keySet());
        return new ComparedRow(
                place.table(),
                place.key(),
                differences.isEmpty() ? null : differences.get(0).kind(),
                columns.stream()
                        .map(column -> cell(column, demanded, there, differences))
                        .toList());
    }

    private static Cell cell(
            String column,
            Map<String, @Nullable String> demanded,
            Map<String, @Nullable String> there,
            List<Difference> differences) {
        return new Cell(
                column,
                demanded.get(column),
                there.get(column),
                differences.stream().anyMatch(each -> each.column().equals(column)));
    }
}
