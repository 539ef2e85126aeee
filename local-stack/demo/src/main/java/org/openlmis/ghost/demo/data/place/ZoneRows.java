package org.openlmis.ghost.demo.data.place;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Audit;
import org.openlmis.ghost.demo.data.row.Coordinates;
import org.openlmis.ghost.demo.data.row.CopyTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Names;
import org.openlmis.ghost.demo.data.row.Sink;

/**
 * Writes the geographic levels and the tree of zones: every zone hangs on one of the level above.
 */
final class ZoneRows {

    private static final List<String> LEVELS = List.of("Country", "Region", "District", "Ward");

    private final Sink sink;
    private final Dice dice;
    private final Names names;

    ZoneRows(Sink sink) {
        this.sink = sink;
        this.dice = sink.dice("geographic_zones");
        this.names = new Names(dice);
    }

    void write(List<Integer> zonesPerLevel) throws SQLException {
        levels(zonesPerLevel.size());
        List<String> columns =
                columns(
                        "id",
                        "code",
                        "name",
                        "levelid",
                        "parentid",
                        "catchmentpopulation",
                        "latitude",
                        "longitude");
        try (CopyTable table = sink.copy("geographic_zones", columns)) {
            int written = 0;
            int parents = 0;
            for (int level = 1; level <= zonesPerLevel.size(); level++) {
                int zones = zonesPerLevel.get(level - 1);
                writeLevel(table, level, zones, written, parents);
                written += zones;
                parents = zones;
            }
        }
    }

    private void writeLevel(CopyTable table, int level, int zones, int written, int parents)
            throws SQLException {
        for (int i = 1; i <= zones; i++) {
            Integer parent = parents == 0 ? null : dice.between(written - parents + 1, written);
            table.row(zone(written + i, level, parent));
        }
    }

    private void levels(int count) throws SQLException {
        List<String> columns = columns("id", "code", "name", "levelnumber");
        try (CopyTable table = sink.copy("geographic_levels", columns)) {
            for (int level = 1; level <= count; level++) {
                String name = LEVELS.get(level - 1);
                List<@Nullable Object> row =
                        new ArrayList<>(List.of(level, name.toLowerCase(Locale.ROOT), name, level));
                row.addAll(Audit.values(dice));
                table.row(row);
            }
        }
    }

    private List<@Nullable Object> zone(int id, int level, @Nullable Integer parent) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(id);
        row.add("Z%d-%04d".formatted(level, id));
        row.add(names.place());
        row.add(level);
        row.add(parent);
        row.add(dice.unless(0.3, dice.between(1_000, 900_000)));
        row.addAll(Coordinates.values(dice));
        row.addAll(Audit.values(dice));
        return row;
    }

    private static List<String> columns(String... own) {
        List<String> columns = new ArrayList<>(List.of(own));
        columns.addAll(Audit.COLUMNS);
        return columns;
    }
}
